//! `quiz` as a full screen: home, sessions, what comes between.
//!
//! In: decks named on the command line, or none for home. Out: an exit code. The screen is drawn by `ui::tui`, and
//! every wish of the person is carried out here and in the table that line mode uses too.

mod browse;
mod cards;
mod edit;
mod home;
mod pages;
mod play;
mod preview;
mod study;

use std::process::ExitCode;

use super::bidi::Turning;
use super::context::Context;
use super::failure::Failure;
use super::sitting::Sitting;
use super::table::End;
use crate::domain::filter::Filter;
use crate::ui::text::Words;
use crate::ui::tui::home::{Choice, HomeWish};
use crate::ui::tui::keys::KeyMap;
use crate::ui::tui::{Depth, Look, Theme};
use crate::world::{Colors, FullScreen};

pub(crate) use browse::browse;

/// Whether the person is to have the full screen rather than line mode.
pub(crate) fn is_wanted(context: &Context<'_>) -> bool {
    context.world.terminal.has_screen
}

/// The screen with all that it is drawn with.
struct Stage {
    screen: FullScreen,
    theme: Theme,
    keys: KeyMap,
    turning: Turning,
    /// Whether the window is large enough for what was drawn last.
    is_seen: bool,
}

/// Studies the decks named by flags or the cards that are meant, then goes home; goes home at once where nothing is said.
pub(crate) fn run(context: &mut Context<'_>, filter: Option<Filter>) -> Result<ExitCode, Failure> {
    context.speak_in_isolates();
    context.aside.keep();
    let done = open(context, filter);
    context.aside.release();
    done
}

fn open(context: &Context<'_>, filter: Option<Filter>) -> Result<ExitCode, Failure> {
    // What cannot be studied is told before the screen is taken.
    let names = &context.settings.flags.decks;
    let is_asked = !names.is_empty() || filter.is_some();
    let begun = if is_asked { Sitting::begin(context, names)? } else { None };
    let (mut stage, mut home) = if let Some((sitting, store)) = begun {
        let mut stage = Stage::enter(context)?;
        if stage.study(context, sitting.only(filter), store)? == End::Interrupted {
            return Ok(End::Interrupted.exit_code());
        }
        (stage, home::gather(context, None)?)
    } else {
        let home = home::gather(context, None)?;
        (Stage::enter(context)?, home)
    };
    loop {
        let end = match stage.at_home(context, &mut home) {
            Ok(HomeWish::Browse(choice)) => stage.look_through(context, &names_of(choice))?,
            Ok(HomeWish::Begin(choice)) => stage.begin(context, &names_of(choice))?,
            Ok(_) => End::Finished,
            Err(end) => return Ok(end.exit_code()),
        };
        if end == End::Interrupted {
            return Ok(end.exit_code());
        }
        home = home::gather(context, Some(home))?;
    }
}

/// The names that stand for what was chosen at home.
fn names_of(choice: Choice) -> Vec<String> {
    match choice {
        Choice::Today => Vec::new(),
        Choice::Deck(id) => vec![id],
    }
}

impl Stage {
    fn enter(context: &Context<'_>) -> Result<Self, Failure> {
        let settings = &context.settings;
        let depth = depth(context.world.terminal.colors);
        let theme = Theme::new(settings.palette().value, settings.config.colors, depth);
        let keys = KeyMap::of(&settings.config.keys);
        let screen = FullScreen::enter(settings.mouse().value).map_err(|error| {
            Failure::bad(
                format!("cannot use the full screen: {error}"),
                "`--plain` needs nothing of the terminal",
            )
        })?;
        let turning = Turning::new(context.world, settings, &context.words);
        Ok(Self { screen, theme, keys, turning, is_seen: true })
    }

    fn look<'a>(&'a self, words: &'a Words) -> Look<'a> {
        Look { words, theme: &self.theme, keys: &self.keys, bidi: self.turning.bidi() }
    }
}

const fn depth(colors: Colors) -> Depth {
    match colors {
        Colors::None => Depth::Monochrome,
        Colors::Sixteen => Depth::Sixteen,
        Colors::Many => Depth::Many,
        Colors::True => Depth::True,
    }
}
