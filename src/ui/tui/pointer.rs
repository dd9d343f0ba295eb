//! The pointer: what is done with it, and what lies under it.
//!
//! In: events of the mouse, areas as they are drawn. Out: a [`Gesture`], and which of the things that were drawn it is
//! about. Never here: what comes of it.

use std::cell::RefCell;

use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use super::keys::Action;

/// What is done with the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gesture {
    /// A click there.
    Click(Position),
    /// The wheel, [`Action::Up`] or [`Action::Down`].
    Wheel(Action),
}

impl Gesture {
    /// What the event means, if it means anything here.
    pub(super) fn of(event: MouseEvent) -> Option<Self> {
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                Some(Self::Click(Position::new(event.column, event.row)))
            }
            MouseEventKind::ScrollUp => Some(Self::Wheel(Action::Up)),
            MouseEventKind::ScrollDown => Some(Self::Wheel(Action::Down)),
            _ => None,
        }
    }
}

/// What lies where, as it was last drawn: only who draws knows where things stand.
#[derive(Debug, Clone, Default)]
pub(super) struct Spots {
    drawn: RefCell<Vec<(Rect, usize)>>,
}

impl Spots {
    /// Nothing lies anywhere.
    pub(super) fn clear(&self) {
        self.drawn.borrow_mut().clear();
    }

    /// The thing of that number lies there.
    pub(super) fn put(&self, area: Rect, thing: usize) {
        self.drawn.borrow_mut().push((area, thing));
    }

    /// The number of what lies there.
    pub(super) fn at(&self, position: Position) -> Option<usize> {
        let drawn = self.drawn.borrow();
        drawn.iter().find(|(area, _)| area.contains(position)).map(|(_, thing)| *thing)
    }
}
