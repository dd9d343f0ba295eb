//! Options to choose from: one of them, several of them, or true and false.

use ratatui::text::Span;

use super::draft::{Move, begun, moved, numbers, place_of_digit, place_of_letter};
use crate::domain::grading::{expected, read_truth};
use crate::domain::model::{Answer, Lang};
use crate::domain::session::QuestionView;
use crate::ui::tui::keys::Action;
use crate::ui::tui::roll::Roll;
use crate::ui::tui::{Look, Role, text};

/// Options with a cursor.
#[derive(Debug, Clone)]
pub(super) struct Options {
    sort: Sort,
    count: usize,
    /// Where the person is, once they have moved: Enter alone chooses nothing.
    cursor: Option<usize>,
}

#[derive(Debug, Clone)]
enum Sort {
    /// One of them is right.
    One,
    /// Several are; these are marked.
    Several(Vec<bool>),
    /// True and false, with what stands before them.
    Truth([char; 2]),
}

/// What is typed for true and false on any keyboard.
const TRUTH: [char; 2] = ['t', 'f'];

/// The same in Arabic.
const ARABIC_TRUTH: [char; 2] = ['ص', 'خ'];

impl Options {
    /// One of so many.
    pub(super) const fn one(count: usize) -> Self {
        Self { sort: Sort::One, count, cursor: None }
    }

    /// Several of so many.
    pub(super) fn several(count: usize) -> Self {
        Self { sort: Sort::Several(vec![false; count]), count, cursor: None }
    }

    /// True or false, in that language.
    pub(super) fn truth(lang: &Lang) -> Self {
        let labels = if *lang == Lang::arabic() { ARABIC_TRUTH } else { TRUTH };
        Self { sort: Sort::Truth(labels), count: labels.len(), cursor: None }
    }

    /// Whether options are marked before they are answered.
    pub(super) const fn has_marks(&self) -> bool {
        matches!(self.sort, Sort::Several(_))
    }

    /// The labels of the options.
    pub(super) fn labels(&self) -> Vec<char> {
        match self.sort {
            Sort::Truth(labels) => labels.to_vec(),
            _ => numbers(self.count),
        }
    }

    /// Takes a number of an option, or a letter that says true or false.
    pub(super) fn label(&mut self, typed: char, letter: char) -> Option<Move> {
        let place = match self.sort {
            Sort::Truth(_) => {
                let own = TRUTH.iter().position(|label| *label == letter);
                own.or_else(|| read_truth(typed.encode_utf8(&mut [0; 4])).map(|truth| usize::from(!truth)))
            }
            _ => place_of_digit(letter, self.count),
        };
        place.map(|place| self.choose(place))
    }

    /// Takes a letter that is no command: `a` is the first option.
    pub(super) fn letter(&mut self, letter: char) -> Move {
        match self.sort {
            Sort::Truth(_) => Move::None,
            _ => place_of_letter(letter, self.count).map_or(Move::None, |place| self.choose(place)),
        }
    }

    /// Does what an action means here.
    pub(super) fn act(&mut self, action: Action) -> Move {
        let moved = match self.cursor {
            Some(cursor) => moved(cursor, self.count, action),
            None => begun(self.count, action),
        };
        if moved.is_some() {
            self.cursor = moved;
            return Move::Changed;
        }
        match (action, &self.sort) {
            (Action::Pick, _) | (Action::Confirm, Sort::One | Sort::Truth(_)) => match self.cursor {
                Some(cursor) => self.choose(cursor),
                None => Move::Lacks("lacks-choice"),
            },
            (Action::Confirm, Sort::Several(marks)) => {
                let marked = (1..).zip(marks).filter(|(_, is_marked)| **is_marked);
                let numbers: Vec<String> = marked.map(|(number, _): (usize, _)| number.to_string()).collect();
                if numbers.is_empty() { Move::Lacks("lacks-marks") } else { Move::Answer(numbers.join(" ")) }
            }
            _ => Move::None,
        }
    }

    /// Answers with an option, or marks it where several are wanted.
    pub(super) fn choose(&mut self, place: usize) -> Move {
        self.cursor = Some(place);
        match &mut self.sort {
            Sort::One => Move::Answer((place + 1).to_string()),
            Sort::Truth(_) => TRUTH.get(place).map_or(Move::None, |label| Move::Answer(label.to_string())),
            Sort::Several(marks) => {
                if let Some(mark) = marks.get_mut(place) {
                    *mark = !*mark;
                }
                Move::Changed
            }
        }
    }

    /// Adds the options to a page, the one at the cursor to be seen.
    pub(super) fn draw(&self, view: &QuestionView<'_>, look: &Look<'_>, width: u16, page: &mut Roll) {
        let truths = [true, false].map(|truth| expected(&Answer::Truth(truth), view.lang));
        let texts: &[String] = match self.sort {
            Sort::Truth(_) => &truths,
            _ => view.options,
        };
        for (place, option) in texts.iter().enumerate() {
            let label = match &self.sort {
                Sort::Truth(labels) => labels.get(place).map_or_else(String::new, char::to_string),
                _ => (place + 1).to_string(),
            };
            let mut spans = start(Some(place) == self.cursor, option, &label, look);
            if let Sort::Several(marks) = &self.sort {
                let is_marked = marks.get(place).is_some_and(|mark| *mark);
                spans.push(beside(if is_marked { "[x]" } else { "[ ]" }, option, look));
            }
            let role = if Some(place) == self.cursor { Role::Selected } else { Role::Text };
            let lines = page.add(text::labelled(spans, option, width, look.theme.style(role), look));
            page.name(lines.clone(), place);
            if Some(place) == self.cursor {
                page.show(lines);
            }
        }
    }
}

/// What stands before an option: a sign where the cursor is, and its label.
pub(super) fn start(has_cursor: bool, option: &str, label: &str, look: &Look<'_>) -> Vec<Span<'static>> {
    let sign = match (has_cursor, text::direction(option, look).is_from_right()) {
        (true, false) => "› ",
        (true, true) => " ‹",
        (false, _) => "  ",
    };
    let key = look.theme.style(Role::Key);
    vec![Span::styled(sign, key), text::piece(label, key, look), Span::raw("  ")]
}

/// A sign between an option's label and its text.
pub(super) fn beside(sign: &str, option: &str, look: &Look<'_>) -> Span<'static> {
    let sign =
        if text::direction(option, look).is_from_right() { format!(" {sign}") } else { format!("{sign} ") };
    Span::styled(sign, look.theme.style(Role::Key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enter_alone_chooses_nothing() {
        for mut options in [Options::one(3), Options::truth(&Lang::english())] {
            assert_eq!(options.act(Action::Confirm), Move::Lacks("lacks-choice"));
            assert_eq!(options.act(Action::Down), Move::Changed);
            assert!(matches!(options.act(Action::Confirm), Move::Answer(_)));
        }
        let mut options = Options::truth(&Lang::arabic());
        assert_eq!(options.labels(), ['ص', 'خ']);
        assert_eq!(options.label('خ', 'o'), Some(Move::Answer("f".into())));
        assert_eq!(options.label('ف', 't'), Some(Move::Answer("t".into())));
        let mut options = Options::one(3);
        options.act(Action::Up);
        assert_eq!(options.act(Action::Confirm), Move::Answer("3".into()));
    }
}
