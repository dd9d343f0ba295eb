//! Pairs to be found: each left side is given a right one, by its letter or by picking both.

use super::draft::{Move, moved, place_of_digit, place_of_letter};
use super::options::start;
use crate::domain::grading::letter;
use crate::domain::model::{Answer, Lang};
use crate::domain::session::QuestionView;
use crate::ui::text::bidi::isolated;
use crate::ui::tui::frame::Frame;
use crate::ui::tui::keys::Action;
use crate::ui::tui::roll::Roll;
use crate::ui::tui::{Look, Role, text};

/// Which right side each left one was given.
#[derive(Debug, Clone)]
pub(super) struct Pairing {
    given: Vec<Option<usize>>,
    /// What stands before the right sides.
    letters: Vec<char>,
    /// The left side that is to be given one.
    left: usize,
    /// The right side at the cursor, while one is picked.
    right: Option<usize>,
}

impl Pairing {
    /// So many pairs in that language, none of them found.
    pub(super) fn of(count: usize, lang: &Lang) -> Self {
        let letters = (0..count).map(|place| letter(place, lang)).collect();
        Self { given: vec![None; count], letters, left: 0, right: None }
    }

    /// Takes the letter of a right side for the left one at the cursor, or the number of a left side.
    pub(super) fn label(&mut self, typed: char, latin: char) -> Option<Move> {
        let count = self.given.len();
        if let Some(left) = place_of_digit(latin, count) {
            (self.left, self.right) = (left, None);
            return Some(Move::Changed);
        }
        let shown = self.letters.iter().position(|own| *own == typed || (*own == 'أ' && typed == 'ا'));
        let right = shown.or_else(|| place_of_letter(latin, count))?;
        self.give(right);
        Some(Move::Changed)
    }

    /// Does what an action means here.
    pub(super) fn act(&mut self, action: Action) -> Move {
        let count = self.given.len();
        let cursor = self.right.as_mut().unwrap_or(&mut self.left);
        if let Some(place) = moved(*cursor, count, action) {
            *cursor = place;
            return Move::Changed;
        }
        match (action, self.right) {
            (Action::Pick | Action::Confirm, Some(right)) => {
                self.give(right);
                Move::Changed
            }
            (Action::Pick, None) => {
                let own = self.given.get(self.left).copied().flatten();
                self.right = Some(own.unwrap_or_else(|| self.first_free()));
                Move::Changed
            }
            (Action::Confirm, None) => self.answer().map_or(Move::Lacks("lacks-pairs"), Move::Answer),
            _ => Move::None,
        }
    }

    /// Takes a click on a line, of which the right sides are those after the left ones: the cursor goes there. Another click
    /// picks the left side, or gives it the right one.
    pub(super) fn point(&mut self, place: usize) -> Move {
        match (place.checked_sub(self.given.len()), self.right) {
            (Some(right), Some(cursor)) if right == cursor => return self.act(Action::Pick),
            (None, None) if place == self.left => return self.act(Action::Pick),
            (Some(right), _) => self.right = Some(right),
            (None, _) => (self.left, self.right) = (place, None),
        }
        Move::Changed
    }

    /// How many pairs there are.
    pub(super) fn count(&self) -> usize {
        self.given.len()
    }

    /// Whether a right side is being picked.
    pub(super) const fn is_picking(&self) -> bool {
        self.right.is_some()
    }

    /// Gives the left side at the cursor a right one, which another loses; the next without one is at the cursor then.
    fn give(&mut self, right: usize) {
        for (left, given) in self.given.iter_mut().enumerate() {
            if left == self.left {
                *given = Some(right);
            } else if *given == Some(right) {
                *given = None;
            }
        }
        self.right = None;
        let count = self.given.len();
        let is_open = |left: &usize| self.given.get(*left).is_some_and(Option::is_none);
        if let Some(next) = (self.left..count).chain(0..self.left).find(is_open) {
            self.left = next;
        }
    }

    fn first_free(&self) -> usize {
        (0..self.given.len()).find(|right| !self.given.contains(&Some(*right))).unwrap_or(0)
    }

    /// `1c 2a 3b`, where every left side was given a right one.
    fn answer(&self) -> Option<String> {
        let pair = |(number, given): (usize, &Option<usize>)| {
            let letter = ('a'..='z').nth((*given)?)?;
            Some(format!("{number}{letter}"))
        };
        Some((1..).zip(&self.given).map(pair).collect::<Option<Vec<_>>>()?.join(" "))
    }

    /// Adds both sides to a page, the one at the cursor to be seen.
    pub(super) fn draw(&self, view: &QuestionView<'_>, look: &Look<'_>, frame: &Frame, page: &mut Roll) {
        let width = frame.body.width;
        let Answer::Match(pairs) = &view.card.note.answer else { return };
        let style = |has_cursor| look.theme.style(if has_cursor { Role::Selected } else { Role::Text });
        for (place, (pair, given)) in pairs.pick(view.lang).iter().zip(&self.given).enumerate() {
            let has_cursor = place == self.left;
            let spans = start(has_cursor && self.right.is_none(), &pair.left, &(place + 1).to_string(), look);
            let right = given.and_then(|given| Some((self.letters.get(given)?, view.options.get(given)?)));
            let arrow = if text::direction(&pair.left, look).is_from_right() { "←" } else { "→" };
            let left = isolated(&pair.left);
            let words = match right {
                Some((letter, right)) => format!("{left} {arrow} {letter} {}", isolated(right)),
                None if has_cursor => format!("{left} {arrow}"),
                None => pair.left.clone(),
            };
            let lines = page.add(text::labelled(spans, &words, width, style(has_cursor), look));
            page.name(lines.clone(), place);
            if has_cursor && self.right.is_none() {
                page.show(lines);
            }
        }
        page.gap(frame.is_roomy);
        for (place, (words, letter)) in view.options.iter().zip(&self.letters).enumerate() {
            let has_cursor = self.right == Some(place);
            let spans = start(has_cursor, words, &letter.to_string(), look);
            let is_given = self.given.contains(&Some(place));
            let style =
                if is_given && !has_cursor { look.theme.style(Role::Faint) } else { style(has_cursor) };
            let lines = page.add(text::labelled(spans, words, width, style, look));
            page.name(lines.clone(), self.given.len() + place);
            if has_cursor {
                page.show(lines);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Action::{Confirm, Down, First, Pick, Up};

    fn pairs(letters: &str, lang: &Lang) -> Pairing {
        let mut pairs = Pairing::of(3, lang);
        for letter in letters.chars() {
            assert_eq!(pairs.label(letter, letter), Some(Move::Changed), "{letter}");
        }
        pairs
    }

    #[test]
    fn letters_are_given_to_one_line_after_the_other() {
        for (letters, answer) in [
            ("cab", Some("1c 2a 3b")),
            ("ca", None),
            ("2a1c3b", Some("1c 2a 3b")),
            // What another line is given is taken from the first, which is open again.
            ("ccab", Some("1b 2c 3a")),
        ] {
            let answer = answer.map_or(Move::Lacks("lacks-pairs"), |answer| Move::Answer(answer.into()));
            assert_eq!(pairs(letters, &Lang::english()).act(Confirm), answer, "{letters}");
        }
    }

    #[test]
    fn in_arabic_its_letters_or_latin_ones_are_typed() {
        for letters in ["جأب", "جاب", "cab"] {
            let answer = pairs(letters, &Lang::arabic()).act(Confirm);
            assert_eq!(answer, Move::Answer("1c 2a 3b".into()), "{letters}");
        }
        assert_eq!(Pairing::of(3, &Lang::arabic()).label('د', ']'), None);
    }

    #[test]
    fn clicks_go_to_either_side_and_pair_them() {
        let mut pairs = Pairing::of(3, &Lang::english());
        // The right sides are 3 to 5; one that is clicked again is given to the line that has the cursor.
        for place in [5, 5, 2, 3, 4, 4, 1, 1, 3, 3] {
            assert_eq!(pairs.point(place), Move::Changed);
        }
        assert_eq!(pairs.act(Confirm), Move::Answer("1c 2a 3b".into()));
        // No click answers: one on the line at the cursor picks it anew.
        assert_eq!(pairs.point(1), Move::Changed);
        assert!(pairs.is_picking());
    }

    #[test]
    fn both_sides_can_be_picked() {
        let mut pairs = Pairing::of(3, &Lang::english());
        for action in [Pick, Down, Confirm, Pick, Up, Pick, Pick, Pick] {
            assert_eq!(pairs.act(action), Move::Changed);
        }
        assert_eq!(pairs.act(Confirm), Move::Answer("1b 2a 3c".into()));
        for action in [First, Pick, Down, Confirm, Pick, Confirm] {
            assert_eq!(pairs.act(action), Move::Changed);
        }
        assert_eq!(pairs.act(Confirm), Move::Answer("1c 2a 3b".into()));
    }
}
