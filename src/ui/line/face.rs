//! The face of line mode: what to print for a screen, and what a typed line means.

use super::protocol::{self, Reading};
use super::{near, question, summary, verdict};
use crate::domain::grading::Hint;
use crate::domain::model::Change;
use crate::domain::queue::Outlook;
use crate::domain::session::{QuestionView, Refusal, Screen, Summary};
use crate::domain::time::Day;
use crate::ui::text::{Paint, Tone, Words, hinted, noted, refused, wrap};

/// How text is laid out.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Colour, or none.
    pub paint: Paint,
    /// Columns; `None` leaves lines whole.
    pub width: Option<usize>,
}

/// Line mode, in one language of the program.
#[derive(Debug)]
pub struct Face<'a> {
    words: &'a Words,
    look: Look,
    is_typed: bool,
}

impl<'a> Face<'a> {
    /// A face; `is_typed` when a person is there to be asked again.
    pub const fn new(words: &'a Words, look: Look, is_typed: bool) -> Self {
        Self { words, look, is_typed }
    }

    /// What to print when a screen is shown.
    pub fn show(&self, screen: &Screen<'_>) -> String {
        match screen {
            Screen::Question(QuestionView { near: Some(grade), .. }) => {
                near::show(grade, self.words, self.look)
            }
            Screen::Question(view) => question::show(view, self.words, self.look, self.is_typed),
            Screen::Verdict(view) => verdict::show(view, self.words, self.look, self.is_typed),
            Screen::Saving | Screen::Over(_) => String::new(),
        }
    }

    /// What to print before a line is read.
    pub fn prompt(&self, screen: &Screen<'_>) -> String {
        match screen {
            Screen::Verdict(view) => {
                let rating = self.words.say(&format!("rating-{}", view.suggested.name()));
                format!("{} > ", self.words.tell("prompt-rating", &[("rating", rating.into())]))
            }
            _ => "> ".to_owned(),
        }
    }

    /// What a line means on that screen.
    pub fn read(&self, screen: &Screen<'_>, line: &str) -> Reading {
        protocol::read(screen, line, self.is_typed)
    }

    /// What to print for a reading that is not an event.
    pub fn explain(&self, message: &'static str, command: &str) -> String {
        let text = self.words.tell(message, &[("command", command.into())]);
        self.faint(&text)
    }

    /// What to print when the session refused.
    pub fn refuse(&self, refusal: Refusal) -> String {
        self.faint(&refused(refusal, self.words))
    }

    /// What to print for a hint.
    pub fn hint(&self, hint: &Hint) -> String {
        self.faint(&hinted(hint, self.words))
    }

    /// What to print when the person overrules the verdict on show.
    pub fn overrule(&self, screen: &Screen<'_>) -> String {
        let was_right = matches!(screen, Screen::Verdict(view) if view.suggested.is_pass());
        self.faint(&self.words.say(if was_right { "overruled-wrong" } else { "overruled-right" }))
    }

    /// What to print when a card was set aside or marked.
    pub fn noted(&self, change: &Change) -> String {
        self.faint(&noted(change, self.words))
    }

    /// What to print for a sentence that is said beside the cards.
    pub fn aside(&self, text: &str) -> String {
        self.faint(text)
    }

    /// What to print when a rating was taken back.
    pub fn taken_back(&self) -> String {
        self.faint(&self.words.say("taken-back"))
    }

    /// What to print at the end.
    pub fn finish(&self, summary: &Summary, outlook: &Outlook, today: Day) -> String {
        summary::show(summary, outlook, today, self.words, self.look)
    }

    fn faint(&self, text: &str) -> String {
        format!("{}\n", self.look.paint.paint(Tone::Faint, &wrap(text, self.look.width, 0)))
    }
}
