//! A session as cells: the question with what is typed, or the verdict.
//!
//! In: a [`Screen`], keys. Out: cells, and what a key wishes. Never here: what comes of a wish.

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::keys::{Action, Mode};
use super::{Look, Role, text};
use crate::domain::grading::expected;
use crate::domain::model::Rating;
use crate::domain::session::{Event, Screen};

/// What the person is doing at a screen of a session.
#[derive(Debug, Clone, Default)]
pub struct SessionFace {
    typed: String,
    notice: String,
}

/// What is to be done after a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// Nothing.
    Nothing,
    /// The screen is to be drawn anew.
    Redraw,
    /// Something for the session.
    Session(Event),
    /// Something that the session knows nothing of.
    Command(Command),
}

/// What is done outside of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// The card in the editor.
    Edit,
    /// Where the card stands.
    Info,
    /// Sets the card aside until it is taken back.
    Suspend,
    /// Sets the card aside until tomorrow.
    Bury,
    /// Marks the card.
    Flag,
    /// Stops the program until it is woken.
    Stop,
}

impl SessionFace {
    /// Nothing typed yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// To be called when the session has moved on.
    pub fn turn(&mut self, _screen: &Screen<'_>) {
        self.typed.clear();
    }

    /// Shows a sentence until the next key.
    pub fn notice(&mut self, text: String) {
        self.notice = text;
    }

    /// Shows where the card stands.
    pub fn inform(&mut self, lines: Vec<String>) {
        self.notice = lines.into_iter().collect::<Vec<_>>().join("\n");
    }

    /// Takes text that was pasted.
    pub fn paste(&mut self, text: &str) {
        self.typed.push_str(text.trim());
    }

    /// Draws the screen and tells where the cursor is.
    pub fn draw(
        &self,
        screen: &Screen<'_>,
        look: &Look<'_>,
        area: Rect,
        buffer: &mut Buffer,
    ) -> Option<Position> {
        let question = match screen {
            Screen::Question(question) => *question,
            Screen::Verdict(verdict) => verdict.question,
            Screen::Saving | Screen::Over(_) => return None,
        };
        let mut lines = vec![Line::raw(format!("{}/{}", question.position, question.total))];
        let mut add = |role, shown: &str| {
            lines.extend(text::lines(shown, area.width, 1, look.theme.style(role)));
        };
        add(Role::Strong, question.card.note.question.pick(question.lang));
        for (number, option) in (1..).zip(question.options) {
            add(Role::Text, &format!("{number}  {option}"));
        }
        match screen {
            Screen::Verdict(verdict) => {
                add(Role::Text, &expected(&question.card.note.answer, question.lang));
                for rating in Rating::ALL {
                    let role = if rating == verdict.suggested { Role::Key } else { Role::Text };
                    let name = look.words.say(&format!("rating-{}", rating.name()));
                    add(role, &format!("{} {name}", rating.number()));
                }
            }
            _ => add(Role::Text, &format!("> {}", self.typed)),
        }
        add(Role::Faint, &self.notice);
        for (line, row) in lines.into_iter().zip(area.rows()) {
            line.render(row, buffer);
        }
        None
    }

    /// What a key means.
    pub fn key(&mut self, screen: &Screen<'_>, key: KeyEvent, look: &Look<'_>) -> Wish {
        self.notice.clear();
        let is_verdict = matches!(screen, Screen::Verdict(_));
        let has_options = matches!(screen, Screen::Question(question) if !question.options.is_empty());
        let action = look.keys.action(if is_verdict { Mode::Verdict } else { Mode::Typing }, key);
        match (action, key.code) {
            (Some(Action::Confirm), _) if is_verdict => Wish::Session(Event::Accept),
            (Some(Action::Confirm), _) => Wish::Session(Event::Answer(self.typed.clone())),
            (Some(Action::Rate(rating)), _) => Wish::Session(Event::Rate(rating)),
            (Some(Action::Overrule), _) => Wish::Session(Event::Overrule),
            (Some(Action::Undo), _) => Wish::Session(Event::Undo),
            (Some(Action::Hint), _) => Wish::Session(Event::Hint),
            (Some(Action::Leave), _) => Wish::Session(Event::Leave),
            (Some(Action::Edit), _) => Wish::Command(Command::Edit),
            (Some(Action::Info), _) => Wish::Command(Command::Info),
            (None, KeyCode::Char('0')) if has_options => Wish::Session(Event::Answer(String::new())),
            (None, KeyCode::Char(letter)) if !is_verdict => {
                self.typed.push(letter);
                Wish::Redraw
            }
            (None, KeyCode::Backspace) if self.typed.pop().is_some() => Wish::Redraw,
            _ => Wish::Nothing,
        }
    }
}
