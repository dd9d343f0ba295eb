//! What a typed line means: one answer line a card, then one rating line.

use crate::domain::model::{Kind, Rating};
use crate::domain::session::{Event, Screen};

/// A line, understood.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading {
    /// Something for the session.
    Event(Event),
    /// A question about the program: this message is the answer, and the line is asked again.
    Explain(&'static str),
}

/// Reads a line typed at a screen.
///
/// At a question a command begins with a colon, since `q` may be an answer. Letters of commands also work from the
/// same keys of the Arabic layout. When nobody is there to be asked again (`is_typed` is false), an answer counts as it
/// stands and a rating line that says nothing takes the suggestion.
pub(super) fn read(screen: &Screen<'_>, line: &str, is_typed: bool) -> Reading {
    match screen {
        Screen::Question(view) => read_answer(line, view.card.note.kind() == Kind::Flip, is_typed),
        Screen::Verdict(_) => read_rating(line, is_typed),
        Screen::Saving | Screen::Over(_) => Reading::Event(Event::Leave),
    }
}

fn read_answer(line: &str, is_flip: bool, is_typed: bool) -> Reading {
    let command = line.trim().strip_prefix(':').map(str::to_lowercase);
    match command.as_deref() {
        Some("q" | "ض") => Reading::Event(Event::Leave),
        Some("u" | "ع") => Reading::Event(Event::Undo),
        Some("h" | "ا") => Reading::Event(Event::Hint),
        Some("b" | "لا" | "ﻻ") => Reading::Event(Event::Bury),
        Some("!") => Reading::Event(Event::Suspend),
        Some("f" | "ب") => Reading::Event(Event::Flag),
        Some("?" | "؟") if is_flip => Reading::Explain("help-flip"),
        Some("?" | "؟") => Reading::Explain("help-answer"),
        Some(other) if is_typed && !other.contains(' ') => Reading::Explain("refuse-command"),
        None if is_typed && matches!(line.trim(), "?" | "؟") => {
            Reading::Explain(if is_flip { "help-flip" } else { "help-answer" })
        }
        _ if is_typed => Reading::Event(Event::Answer(line.to_owned())),
        _ => Reading::Event(Event::FinalAnswer(line.to_owned())),
    }
}

fn read_rating(line: &str, is_typed: bool) -> Reading {
    let word = line.trim().to_lowercase();
    let word = word.strip_prefix(':').unwrap_or(&word);
    Reading::Event(match word {
        "" => Event::Accept,
        "1" | "١" | "۱" => Event::Rate(Rating::Again),
        "2" | "٢" | "۲" => Event::Rate(Rating::Hard),
        "3" | "٣" | "۳" => Event::Rate(Rating::Good),
        "4" | "٤" | "۴" => Event::Rate(Rating::Easy),
        "o" | "خ" => Event::Overrule,
        "u" | "ع" => Event::Undo,
        "q" | "ض" => Event::Leave,
        "b" | "لا" | "ﻻ" => Event::Bury,
        "!" => Event::Suspend,
        "f" | "ب" => Event::Flag,
        "?" | "؟" => return Reading::Explain("help-rating"),
        _ if is_typed => return Reading::Explain("refuse-rating"),
        _ => Event::Accept,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(line: &str, is_typed: bool) -> Reading {
        read_answer(line, false, is_typed)
    }

    #[test]
    fn a_letter_alone_is_an_answer_and_with_a_colon_a_command() {
        assert_eq!(answer("q", true), Reading::Event(Event::Answer("q".into())));
        assert_eq!(answer(":q", true), Reading::Event(Event::Leave));
        assert_eq!(answer(" :U ", true), Reading::Event(Event::Undo));
        assert_eq!(answer(":ض", true), Reading::Event(Event::Leave));
        assert_eq!(answer(":h", true), Reading::Event(Event::Hint));
        assert_eq!(answer(":b", true), Reading::Event(Event::Bury));
        assert_eq!(answer(":!", true), Reading::Event(Event::Suspend));
        assert_eq!(answer(":ب", true), Reading::Event(Event::Flag));
        assert_eq!(answer(":?", true), Reading::Explain("help-answer"));
    }

    #[test]
    fn in_a_pipe_what_is_no_command_is_the_answer() {
        assert_eq!(answer(":x", true), Reading::Explain("refuse-command"));
        assert_eq!(answer(":x", false), Reading::Event(Event::FinalAnswer(":x".into())));
        assert_eq!(answer("", false), Reading::Event(Event::FinalAnswer(String::new())));
    }

    #[test]
    fn ratings_are_digits_of_either_script() {
        for (line, event) in [
            ("", Event::Accept),
            ("1", Event::Rate(Rating::Again)),
            (" 4 ", Event::Rate(Rating::Easy)),
            ("٢", Event::Rate(Rating::Hard)),
            ("o", Event::Overrule),
            ("O", Event::Overrule),
            ("q", Event::Leave),
            ("ع", Event::Undo),
            ("b", Event::Bury),
            ("لا", Event::Bury),
            ("!", Event::Suspend),
            ("f", Event::Flag),
        ] {
            assert_eq!(read_rating(line, true), Reading::Event(event), "{line}");
        }
    }

    #[test]
    fn a_rating_that_says_nothing_takes_the_suggestion_in_a_pipe_only() {
        assert_eq!(read_rating("7", false), Reading::Event(Event::Accept));
        assert_eq!(read_rating("7", true), Reading::Explain("refuse-rating"));
    }
}
