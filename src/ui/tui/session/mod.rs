//! A session full screen: what is drawn of it, and what a key means.
//!
//! In: the session's [`Screen`], keys, an area. Out: cells, and a [`Wish`]. What is answered goes to the session as the
//! text that line mode would take, so the log does not tell the two apart. Never here: the session's own state, the
//! progress file, the terminal.

mod bar;
mod draft;
mod near;
mod options;
mod ordering;
mod overlay;
mod pairing;
mod pointing;
mod question;
mod ratings;
mod verdict;

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use ratatui::layout::{Position, Rect};

use self::draft::{Draft, Move};
use self::overlay::Overlay;
use super::Look;
use super::frame::Frame;
use super::help;
use super::keys::{Action, Mode};
use super::roll::Scroll;
use crate::domain::model::DeckId;
use crate::domain::session::{Event, QuestionView, Screen, VerdictView};
use crate::domain::time::Timestamp;

/// What is to be done after a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// Nothing; the screen is as it was.
    Nothing,
    /// The screen is to be drawn again.
    Redraw,
    /// The session is to be told.
    Session(Event),
    /// Something that the session does not do.
    Command(Command),
}

/// What is done outside the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Open the card in the editor.
    Edit,
    /// Show where the card stands; see [`SessionFace::inform`].
    Info,
    /// Give the terminal back to the shell for a while.
    Stop,
}

/// What the person is doing at a screen of a session: what is typed, where the cursor is, what lies over it.
#[derive(Debug, Clone, Default)]
pub struct SessionFace {
    titles: BTreeMap<DeckId, String>,
    draft: Draft,
    /// The answer last given to the question on show.
    sent: Option<String>,
    overlay: Option<Overlay>,
    /// The hints that were given to the question on show.
    hints: Vec<String>,
    notice: Option<String>,
    scroll: Scroll,
    /// What time it is, where the person wants to see how long they take.
    now: Option<Timestamp>,
}

impl SessionFace {
    /// A face before its first question; decks are called by these titles, and by their ids where they have none.
    pub fn new(titles: BTreeMap<DeckId, String>) -> Self {
        Self { titles, ..Self::default() }
    }

    /// To be called when the session has moved on: an empty field, the cursor at the first option. After a near miss
    /// what was answered stays.
    pub fn turn(&mut self, screen: &Screen<'_>) {
        self.overlay = None;
        self.scroll = Scroll::default();
        if let Screen::Question(view @ QuestionView { near: None, .. }) = screen {
            self.draft = Draft::of(view);
            self.sent = None;
            self.scroll = Scroll::from_top();
        }
        if !matches!(screen, Screen::Question(QuestionView { near: Some(_), .. })) {
            self.hints.clear();
        }
    }

    /// Draws the screen; tells where the cursor is to be shown.
    pub fn draw(
        &self,
        screen: &Screen<'_>,
        look: &Look<'_>,
        area: Rect,
        buffer: &mut Buffer,
    ) -> Option<Position> {
        let (Screen::Question(view) | Screen::Verdict(VerdictView { question: view, .. })) = screen else {
            return None;
        };
        let mut frame = Frame::of(area, look, buffer)?;
        let told: Vec<&str> = self.hints.iter().chain(&self.notice).map(String::as_str).collect();
        frame.tell(&told.join("\n"), look, buffer);
        let deck = &view.card.deck;
        let title = self.titles.get(deck).map_or(deck.as_str(), String::as_str);
        let is_answered = matches!(screen, Screen::Verdict(_));
        bar::draw(view, title, is_answered, self.now, look, &frame, buffer);
        let mut cursor = None;
        let hints = match (screen, &self.overlay) {
            (_, Some(overlay)) => {
                overlay.draw(&self.scroll, look, frame.body, buffer);
                help::foot(self.scroll.has_more(), look)
            }
            (Screen::Verdict(view), None) => {
                verdict::draw(view, &self.scroll, look, &frame, buffer);
                verdict::hints(view, self.scroll.has_more(), look)
            }
            (_, None) => {
                cursor = question::draw(view, &self.draft, &self.scroll, look, &frame, buffer);
                question::hints(view, &self.draft, self.scroll.has_more(), look)
            }
        };
        frame.foot(hints, look, buffer);
        cursor
    }

    /// What a key means. It may change what is typed or where the cursor is.
    pub fn key(&mut self, screen: &Screen<'_>, key: KeyEvent, look: &Look<'_>) -> Wish {
        if key.kind == KeyEventKind::Release {
            return Wish::Nothing;
        }
        let had_notice = self.notice.take().is_some();
        let wish = self.meaning(screen, key, look);
        if had_notice && wish == Wish::Nothing { Wish::Redraw } else { wish }
    }

    /// Takes pasted text, where there is a field.
    pub fn paste(&mut self, text: &str) {
        if self.overlay.is_none() {
            self.draft.paste(text);
        }
    }

    /// Shows how long the question has been on show at that time, until it is answered; without one it is not shown.
    pub fn time(&mut self, now: Option<Timestamp>) {
        self.now = now;
    }

    /// Shows a hint until the question is answered.
    pub fn hint(&mut self, text: String) {
        self.hints.push(text);
    }

    /// Shows a sentence (a refusal, that something was taken back) until the next key; an empty one takes it away.
    pub fn notice(&mut self, text: String) {
        self.notice = Some(text).filter(|text| !text.is_empty());
    }

    /// Shows where the card stands, a paragraph each line, until a key is pressed.
    pub fn inform(&mut self, lines: Vec<String>) {
        self.show(Overlay::Info(lines));
    }

    fn show(&mut self, overlay: Overlay) {
        self.overlay = Some(overlay);
        self.scroll = Scroll::default();
    }

    fn meaning(&mut self, screen: &Screen<'_>, key: KeyEvent, look: &Look<'_>) -> Wish {
        if key.code == KeyCode::Char('z') && key.modifiers.contains(KeyModifiers::CONTROL) {
            return Wish::Command(Command::Stop);
        }
        if self.overlay.is_some() {
            let turns = look.keys.action(Mode::Reading, key).is_some_and(|action| self.scroll.turn(action));
            if !turns {
                self.overlay = None;
                self.scroll = Scroll::default();
            }
            return Wish::Redraw;
        }
        match screen {
            Screen::Question(view) => self.at_question(view, key, look),
            Screen::Verdict(_) => self.at_verdict(key, look),
            Screen::Saving | Screen::Over(_) => Wish::Nothing,
        }
    }

    fn at_question(&mut self, view: &QuestionView<'_>, key: KeyEvent, look: &Look<'_>) -> Wish {
        let mode = self.draft.mode();
        let done = match (self.draft.label(key), look.keys.action(mode, key)) {
            (Some(done), _) => done,
            (None, Some(Action::Leave)) => return Wish::Session(Event::Leave),
            (None, Some(Action::Undo)) => return Wish::Session(Event::Undo),
            (None, Some(Action::Hint)) => return Wish::Session(Event::Hint),
            (None, Some(Action::Help)) => {
                self.show(Overlay::Keys { mode, labels: self.draft.labels() });
                return Wish::Redraw;
            }
            (None, Some(action @ (Action::PageUp | Action::PageDown))) => {
                self.scroll.turn(action);
                return Wish::Redraw;
            }
            (None, Some(action)) => self.draft.act(action),
            (None, None) => self.draft.write(key, view, look),
        };
        self.follow(view, done, look)
    }

    /// What comes of a move.
    fn follow(&mut self, view: &QuestionView<'_>, done: Move, look: &Look<'_>) -> Wish {
        match done {
            Move::None => Wish::Nothing,
            Move::Changed => {
                // A field has its own place; a cursor is somewhere on the page.
                if self.draft.mode() == Mode::Choosing {
                    self.scroll.follow();
                }
                Wish::Redraw
            }
            Move::Lacks(message) => {
                self.notice = Some(look.words.say(message));
                Wish::Redraw
            }
            Move::Answer(answer) => Wish::Session(Event::Answer(self.answer(view, answer))),
        }
    }

    /// The answer as the session is told: after a near miss the same once more is none, which leaves it as it is.
    fn answer(&mut self, view: &QuestionView<'_>, answer: String) -> String {
        if view.near.is_some() && self.sent.as_ref() == Some(&answer) {
            return String::new();
        }
        self.sent = Some(answer.clone());
        answer
    }

    fn at_verdict(&mut self, key: KeyEvent, look: &Look<'_>) -> Wish {
        let Some(action) = look.keys.action(Mode::Verdict, key) else { return Wish::Nothing };
        match action {
            Action::Confirm => Wish::Session(Event::Accept),
            Action::Rate(rating) => Wish::Session(Event::Rate(rating)),
            Action::Overrule => Wish::Session(Event::Overrule),
            Action::Undo => Wish::Session(Event::Undo),
            Action::Leave => Wish::Session(Event::Leave),
            Action::Edit => Wish::Command(Command::Edit),
            Action::Bury => Wish::Session(Event::Bury),
            Action::Suspend => Wish::Session(Event::Suspend),
            Action::Flag => Wish::Session(Event::Flag),
            Action::Info => Wish::Command(Command::Info),
            Action::Help => {
                self.show(Overlay::Keys { mode: Mode::Verdict, labels: Vec::new() });
                Wish::Redraw
            }
            other if self.scroll.turn(other) => Wish::Redraw,
            _ => Wish::Nothing,
        }
    }
}
