//! An answer that is being made: typed in a field, or chosen, ordered or paired.
//!
//! In: a question, keys. Out: what a key changes, and the answer as line mode would take it.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::options::Options;
use super::ordering::Ordering;
use super::pairing::Pairing;
use crate::domain::model::Answer;
use crate::domain::session::QuestionView;
use crate::ui::field::Field;
use crate::ui::text::answer_lang;
use crate::ui::tui::Look;
use crate::ui::tui::keys::{Action, Key, Mode};

/// What a key came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Move {
    /// It means nothing here.
    None,
    /// The draft looks different.
    Changed,
    /// There is no answer yet; this message says what is missing.
    Lacks(&'static str),
    /// This is the answer.
    Answer(String),
}

/// An answer that is being made.
#[derive(Debug, Clone)]
pub(super) enum Draft {
    /// Words in a field; lines of a paste are put together with `between`.
    Typed { field: Field, between: &'static str },
    /// One or several of some options.
    Options(Options),
    /// Items in an order.
    Order(Ordering),
    /// What belongs together.
    Pairs(Pairing),
    /// Nothing: the answer is only thought of.
    Thought,
}

impl Default for Draft {
    fn default() -> Self {
        Self::Typed { field: Field::default(), between: " " }
    }
}

impl Draft {
    /// The empty draft of a question.
    pub(super) fn of(view: &QuestionView<'_>) -> Self {
        let count = view.options.len();
        match &view.card.note.answer {
            Answer::Choice { .. } => Self::Options(Options::one(count)),
            Answer::Several { .. } => Self::Options(Options::several(count)),
            Answer::Truth(_) => Self::Options(Options::truth(view.lang)),
            Answer::Order(_) => Self::Order(Ordering::of(count)),
            Answer::Match(pairs) => Self::Pairs(Pairing::of(count, pairs.picked_lang(view.lang))),
            Answer::Flip(_) => Self::Thought,
            Answer::List { .. } => Self::Typed { field: Field::default(), between: ", " },
            Answer::Cloze(sentence) if sentence.pick(view.lang).gaps().count() > 1 => {
                Self::Typed { field: Field::default(), between: ", " }
            }
            _ => Self::default(),
        }
    }

    /// Which keys are in force.
    pub(super) const fn mode(&self) -> Mode {
        match self {
            Self::Typed { .. } => Mode::Typing,
            _ => Mode::Choosing,
        }
    }

    /// The signs that stand before what is shown, as they are typed.
    pub(super) fn labels(&self) -> Vec<char> {
        match self {
            Self::Typed { .. } | Self::Thought => Vec::new(),
            Self::Options(options) => options.labels(),
            Self::Order(order) => numbers(order.count()),
            Self::Pairs(pairs) => numbers(pairs.count()).into_iter().chain(letters(pairs.count())).collect(),
        }
    }

    /// Takes a key that stands as a label on the screen, which comes before all other meanings of it.
    pub(super) fn label(&mut self, key: KeyEvent) -> Option<Move> {
        let is_held = key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let KeyCode::Char(typed) = key.code else { return None };
        let KeyCode::Char(letter) = Key::of(key).code else { return None };
        match self {
            _ if is_held => None,
            Self::Typed { .. } | Self::Thought => None,
            // Line mode has an empty line for it.
            _ if letter == NOT_KNOWN => Some(Move::Answer(String::new())),
            Self::Options(options) => options.label(typed, letter),
            Self::Order(order) => order.label(letter),
            Self::Pairs(pairs) => pairs.label(typed, letter),
        }
    }

    /// Does what an action means here.
    pub(super) fn act(&mut self, action: Action) -> Move {
        match self {
            Self::Typed { field, .. } if action == Action::Confirm => Move::Answer(field.text().to_owned()),
            Self::Thought if matches!(action, Action::Confirm | Action::Pick) => Move::Answer(String::new()),
            Self::Typed { .. } | Self::Thought => Move::None,
            Self::Options(options) => options.act(action),
            Self::Order(order) => order.act(action),
            Self::Pairs(pairs) => pairs.act(action),
        }
    }

    /// Takes a click on the line of that number.
    pub(super) fn point(&mut self, place: usize) -> Move {
        match self {
            Self::Typed { .. } | Self::Thought => Move::None,
            Self::Options(options) => options.choose(place),
            Self::Order(order) => order.point(place),
            Self::Pairs(pairs) => pairs.point(place),
        }
    }

    /// Takes a key that is no action: what is typed, or the letter of an option.
    pub(super) fn write(&mut self, key: KeyEvent, view: &QuestionView<'_>, look: &Look<'_>) -> Move {
        match self {
            Self::Typed { field, .. } => {
                if field.key(key, look.reading(answer_lang(view)).bidi) {
                    Move::Changed
                } else {
                    Move::None
                }
            }
            Self::Options(options) => match Key::of(key) {
                Key { code: KeyCode::Char(letter), ctrl: false, alt: false } => options.letter(letter),
                _ => Move::None,
            },
            _ => Move::None,
        }
    }

    /// Takes pasted text, where there is a field.
    pub(super) fn paste(&mut self, text: &str) {
        if let Self::Typed { field, between } = self {
            field.paste(text, between);
        }
    }
}

/// What is typed where the answer is not known and there is no field to leave empty.
pub(super) const NOT_KNOWN: char = '0';

/// The numbers of so many things.
pub(super) fn numbers(count: usize) -> Vec<char> {
    ('1'..='9').take(count).collect()
}

/// The letters of so many things.
fn letters(count: usize) -> impl Iterator<Item = char> {
    ('a'..='z').take(count)
}

/// Labels in short: `1–4`, `1–3 a–c`, `t f`.
pub(super) fn in_short(labels: &[char]) -> String {
    let follows = |one: &char, next: &char| u32::from(*one) + 1 == u32::from(*next);
    let runs: Vec<String> = labels
        .chunk_by(follows)
        .map(|run| match run {
            [first, _, .., last] => format!("{first}–{last}"),
            few => few.iter().map(char::to_string).collect::<Vec<_>>().join(" "),
        })
        .collect();
    runs.join(" ")
}

/// Where the cursor goes among so many lines.
pub(super) fn moved(cursor: usize, count: usize, action: Action) -> Option<usize> {
    let last = count.saturating_sub(1);
    Some(match action {
        Action::Up => cursor.saturating_sub(1),
        Action::Down => (cursor + 1).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => return None,
    })
}

/// Where a cursor comes from nowhere: the first from above, the last from below.
pub(super) fn begun(count: usize, action: Action) -> Option<usize> {
    match action {
        Action::Down | Action::First => Some(0),
        Action::Up | Action::Last => Some(count.saturating_sub(1)),
        _ => None,
    }
}

/// The place of a digit, counted from 0.
pub(super) fn place_of_digit(digit: char, count: usize) -> Option<usize> {
    let number = usize::try_from(digit.to_digit(10)?).ok()?;
    number.checked_sub(1).filter(|place| *place < count)
}

/// The place of a Latin letter, counted from 0.
pub(super) fn place_of_letter(letter: char, count: usize) -> Option<usize> {
    letters(count).position(|own| own == letter)
}
