//! How text that runs from right to left gets to this terminal: what the terminal says of itself, and what follows.
//!
//! In: the person's wish, the environment, the terminal's replies. Out: a [`Decision`]. Never here: text.
//!
//! Some terminals turn and join such text themselves, most do not, and what turns it twice makes it unreadable. So the
//! terminal is asked who it is ([`query`]), and a table of what was measured decides ([`mod@decide`]).

mod decide;
mod host;
mod kind;
mod query;
mod replies;
mod sieve;
mod switches;

pub use decide::{Decision, Mode, Place, Policy, Step, decide, is_to_be_asked};
pub use host::Host;
pub use kind::Kind;
pub use query::{ask, undo};
pub use replies::Replies;
pub(in crate::world) use sieve::without_replies;
pub use switches::Switches;

use std::fmt;
use std::str::FromStr;

/// What the person wishes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Wish {
    /// What suits the terminal.
    #[default]
    Auto,
    /// The terminal joins and turns letters.
    Terminal,
    /// The program does.
    App,
    /// Nobody does.
    Off,
}

impl Wish {
    /// All of them, as they are listed.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Terminal, Self::App, Self::Off];

    /// As it is written in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Terminal => "terminal",
            Self::App => "app",
            Self::Off => "off",
        }
    }
}

impl fmt::Display for Wish {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Wish {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|wish| wish.name() == name).ok_or(())
    }
}
