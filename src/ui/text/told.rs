//! What the session tells a person who waits at a question: a hint, or why nothing happened.

use super::Words;
use crate::domain::grading::Hint;
use crate::domain::model::Pair;
use crate::domain::session::Refusal;

/// A hint in words.
pub fn hinted(hint: &Hint, words: &Words) -> String {
    match hint {
        Hint::Letters(letters) => words.tell("hint-letters", &[("letters", letters.as_str().into())]),
        Hint::Within(date) => words.tell("hint-date", &[("date", date.as_str().into())]),
        Hint::Began(date) => words.tell("hint-date-began", &[("date", date.as_str().into())]),
        Hint::About(date) => words.tell("hint-date-about", &[("date", date.as_str().into())]),
        Hint::First(item) => words.tell("hint-first", &[("item", item.as_str().into())]),
        Hint::Next(item) => words.tell("hint-next", &[("item", item.as_str().into())]),
        Hint::Without(options) => {
            let numbers: Vec<String> = options.iter().map(usize::to_string).collect();
            words.tell("hint-without", &[("options", numbers.join(&words.say("comma")).into())])
        }
        Hint::Pair(Pair { left, right }) => {
            words.tell("hint-pair", &[("left", left.as_str().into()), ("right", right.as_str().into())])
        }
        Hint::Digits(count) => words.tell("hint-digits", &[("count", (*count).into())]),
    }
}

/// A refusal in words.
pub fn refused(refusal: Refusal, words: &Words) -> String {
    match refusal {
        Refusal::NotAnOption(count) => words.tell("refuse-option", &[("count", count.into())]),
        Refusal::NotOptions(count) => words.tell("refuse-options", &[("count", count.into())]),
        Refusal::NotAnOrder(count) => words.tell("refuse-order", &[("count", count.into())]),
        Refusal::NotAllPairs(count) => words.tell("refuse-pairs", &[("count", count.into())]),
        Refusal::NotTrueOrFalse => words.say("refuse-truth"),
        Refusal::NoHint => words.say("refuse-hint"),
        Refusal::NoMoreHints => words.say("refuse-more-hints"),
        Refusal::NothingToUndo => words.say("refuse-undo"),
    }
}
