//! How text from right to left gets to this terminal: what the world found out, in the words of those who draw.
//!
//! Nothing is found out before there is such text: a terminal is not asked what nobody needs to know.

use std::io;

use super::settings::Settings;
use crate::ui::text::Words;
use crate::ui::text::bidi::{Bidi, Direction, Finish, Harakat, Mode};
use crate::world::World;
use crate::world::bidi::{
    self, Decision, Host, Place, Policy, Replies, Step, Switches, decide, is_to_be_asked,
};

/// What is known of it, and what was decided once that mattered.
#[derive(Debug)]
pub(crate) struct Turning {
    policy: Policy,
    harakat: Harakat,
    base: Direction,
    host: Host,
    decision: Option<Decision>,
}

impl Turning {
    /// Nothing is decided yet.
    pub(crate) fn new(world: &World, settings: &Settings, words: &Words) -> Self {
        let (policy, harakat) = (settings.bidi_policy(), settings.harakat().value);
        Self { policy, harakat, base: words.direction(), host: world.host.clone(), decision: None }
    }

    /// Whether it is decided.
    pub(crate) const fn is_settled(&self) -> bool {
        self.decision.is_some()
    }

    /// Decides for that place, and gives what is to be switched there. The terminal is asked where that decides something.
    pub(crate) fn settle(
        &mut self,
        place: Place,
        ask: impl FnOnce(&Host) -> io::Result<Replies>,
    ) -> io::Result<Switches> {
        let is_asked = is_to_be_asked(self.policy, &self.host);
        let replies = if is_asked { ask(&self.host)? } else { Replies::default() };
        Ok(self.decision.insert(decide(self.policy, &self.host, &replies, place)).switches)
    }

    /// How text is laid out. What is read from the left is the same in every way, so before there is other text any will
    /// do.
    pub(crate) fn bidi(&self) -> Bidi {
        let unsettled = Bidi::app(self.base);
        self.decision.map_or(unsettled, |decision| layout(&decision, self.harakat, self.base))
    }

    /// What is done to finished rows.
    pub(crate) fn finish(&self) -> Finish {
        self.decision.map_or(Finish::AsIs, |decision| finish_of(&decision))
    }
}

/// How lines are printed that no session goes on with: the terminal is not asked, and nothing is switched in it.
pub(crate) fn unasked(world: &World, settings: &Settings, words: &Words) -> (Bidi, Finish) {
    let mut turning = Turning::new(world, settings, words);
    let place = if world.terminal.output.is_read { Place::Lines } else { Place::Elsewhere };
    turning.decision = Some(decide(turning.policy, &turning.host, &Replies::default(), place));
    (turning.bidi(), turning.finish())
}

/// A decision, for those who lay text out.
pub(crate) fn layout(decision: &Decision, harakat: Harakat, base: Direction) -> Bidi {
    let mode = match decision.mode {
        bidi::Mode::App => Mode::App,
        bidi::Mode::Terminal => Mode::Terminal,
        bidi::Mode::Off => Mode::Off,
    };
    Bidi { mode, keeps_marks: harakat.are_shown(decision.shows_marks), base }
}

/// What is done to finished rows, for those who draw.
pub(crate) const fn finish_of(decision: &Decision) -> Finish {
    match decision.step {
        Step::None if decision.is_isolated => Finish::Isolated,
        Step::None => Finish::AsIs,
        Step::Override => Finish::Override,
        Step::Kitty { one_font } => Finish::Kitty { one_font },
    }
}
