//! What the pointer does in a session: a click chooses, moves the cursor or rates, the wheel moves or turns.

use ratatui::crossterm::event::MouseEvent;

use super::draft::Draft;
use super::{SessionFace, Wish};
use crate::domain::model::Rating;
use crate::domain::session::{Event, Screen};
use crate::ui::tui::Look;
use crate::ui::tui::pointer::Gesture;
use crate::ui::tui::roll::Scroll;

impl SessionFace {
    /// What is done with the pointer, at what was last drawn.
    pub fn point(&mut self, screen: &Screen<'_>, event: MouseEvent, look: &Look<'_>) -> Wish {
        let Some(gesture) = Gesture::of(event) else { return Wish::Nothing };
        let had_notice = self.notice.take().is_some();
        let wish = match gesture {
            Gesture::Click(_) if self.overlay.is_some() => {
                self.overlay = None;
                self.scroll = Scroll::default();
                Wish::Redraw
            }
            Gesture::Click(position) => match self.scroll.spots.at(position) {
                Some(place) => self.click(screen, place, look),
                None => Wish::Nothing,
            },
            Gesture::Wheel(action) => match (screen, &self.draft) {
                (Screen::Question(view), Draft::Options(_) | Draft::Order(_) | Draft::Pairs(_))
                    if self.overlay.is_none() =>
                {
                    let done = self.draft.act(action);
                    self.follow(view, done, look)
                }
                _ => {
                    self.scroll.wheel(action);
                    Wish::Redraw
                }
            },
        };
        if had_notice && wish == Wish::Nothing { Wish::Redraw } else { wish }
    }

    /// A click on what was drawn as that.
    fn click(&mut self, screen: &Screen<'_>, place: usize, look: &Look<'_>) -> Wish {
        match screen {
            Screen::Question(view) => {
                let done = self.draft.point(place);
                self.follow(view, done, look)
            }
            Screen::Verdict(_) => match Rating::ALL.get(place) {
                Some(rating) => Wish::Session(Event::Rate(*rating)),
                None => Wish::Nothing,
            },
            Screen::Saving | Screen::Over(_) => Wish::Nothing,
        }
    }
}
