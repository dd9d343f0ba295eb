//! `quiz doctor --terminal`: what the terminal says of itself, and how text from right to left gets to it.

use std::collections::BTreeMap;
use std::process::ExitCode;

use serde::Serialize;

use crate::cli::bidi::{finish_of, layout};
use crate::cli::context::{Context, DONE};
use crate::cli::failure::Failure;
use crate::diag::printable;
use crate::ui::text::bidi::Paragraph;
use crate::ui::text::{Words, wrap};
use crate::world::Keyboard;
use crate::world::bidi::{
    Decision, Host, Kind, Mode, Place, Policy, Replies, Step, Switches, Wish, ask, decide, undo,
};

/// Asks the terminal, undoes what a run that was killed left switched, and says what is found and decided. On a pipe
/// nothing is asked and nothing switched.
pub(crate) fn run(context: &mut Context<'_>, is_json: bool) -> Result<ExitCode, Failure> {
    let found = Found::of(context)?;
    if is_json {
        context.output.json(&found.json())?;
        return DONE;
    }
    let width = context.output.look.width;
    for line in found.about(&context.words) {
        context.output.line(&wrap(&line, width, 0))?;
    }
    let places = [("terminal-full-screen", &found.full_screen), ("terminal-lines", &found.lines)];
    for (id, decision) in places {
        let how = context.words.say(&format!("turned-{}", decision.mode.name()));
        context
            .output
            .line(&format!("\n{}", wrap(&context.words.tell(id, &[("how", how.into())]), width, 0)))?;
        for line in found.reasons(&context.words, decision) {
            context.output.line(&wrap(&line, width, 2))?;
        }
    }
    if found.replies.is_some() { show_samples(context, &found) } else { DONE }
}

/// What was found and decided.
struct Found {
    host: Host,
    policy: Policy,
    /// What came back where the terminal was asked.
    replies: Option<Replies>,
    full_screen: Decision,
    lines: Decision,
}

impl Found {
    fn of(context: &Context<'_>) -> Result<Self, Failure> {
        let (host, terminal) = (context.world.host.clone(), context.world.terminal);
        let policy = context.settings.bidi_policy();
        let is_asked = terminal.has_lines() && !host.is_bare();
        // Nobody reads what was typed meanwhile.
        let replies = if is_asked { Some(ask(&host)?.0) } else { None };
        let at = |place| {
            let place = if terminal.output.is_read { place } else { Place::Elsewhere };
            decide(policy, &host, replies.as_ref().unwrap_or(&Replies::default()), place)
        };
        let (full_screen, lines) = (at(Place::FullScreen), at(Place::Lines));
        if is_asked {
            undo(full_screen.kind)?;
        }
        Ok(Self { host, policy, replies, full_screen, lines })
    }

    fn kind(&self) -> Kind {
        self.full_screen.kind
    }

    /// What it says of itself.
    fn about(&self, words: &Words) -> Vec<String> {
        let tell = |id, value: String| words.tell(id, &[("value", printable(&value).into_owned().into())]);
        let mut lines = Vec::new();
        match &self.replies {
            None => lines.push(words.say("terminal-unasked")),
            Some(replies) if !replies.is_answered => lines.push(words.say("terminal-silent")),
            Some(replies) => {
                let unsaid = || words.say("terminal-unsaid");
                lines.push(tell("terminal-name", replies.name.clone().unwrap_or_else(unsaid)));
                let kind: Vec<String> = replies.kind.iter().map(ToString::to_string).collect();
                lines.push(tell("terminal-kind", if kind.is_empty() { unsaid() } else { kind.join(";") }));
                let modes = [replies.mode, replies.mode_once_reset].into_iter().flatten();
                let modes: Vec<String> = modes.map(|mode| mode.to_string()).collect();
                lines.push(tell("terminal-mode", if modes.is_empty() { unsaid() } else { modes.join(", ") }));
                lines.extend(replies.font.clone().map(|font| tell("terminal-font", font)));
            }
        }
        let variables: Vec<String> =
            self.host.variables().map(|(name, value)| format!("{name}={value}")).collect();
        if !variables.is_empty() {
            lines.push(tell("terminal-variables", variables.join(" ")));
        }
        lines
    }

    /// Why it was decided so, and what is switched for it.
    fn reasons(&self, words: &Words, decision: &Decision) -> Vec<String> {
        let Switches { enter, leave } = decision.switches;
        let about = [("enter", visible(enter).into()), ("leave", visible(leave).into())];
        let switched = (!decision.switches.is_none()).then(|| words.tell("terminal-switched", &about));
        [self.reason(words, decision)].into_iter().chain(switched).collect()
    }

    fn reason(&self, words: &Words, decision: &Decision) -> String {
        match self.policy.wish {
            _ if self.replies.is_none() && decision.mode == Mode::Off && !self.host.is_bare() => {
                words.say("because-elsewhere")
            }
            Wish::Auto if self.kind() == Kind::Kitty && self.policy.kitty_force_ltr => {
                words.say("because-kitty-forced")
            }
            Wish::Auto => words.say(&format!("because-{}", self.kind().name())),
            wish => words.tell("because-wished", &[("setting", setting(wish).into())]),
        }
    }

    fn json(&self) -> TerminalJson<'_> {
        let replies = self.replies.as_ref();
        TerminalJson {
            asked: replies.is_some(),
            answered: replies.is_some_and(|replies| replies.is_answered),
            name: replies.and_then(|replies| replies.name.as_deref()),
            kind: replies.map(|replies| replies.kind.as_slice()).unwrap_or_default(),
            mode: replies.and_then(|replies| replies.mode),
            mode_once_reset: replies.and_then(|replies| replies.mode_once_reset),
            font: replies.and_then(|replies| replies.font.as_deref()),
            variables: self.host.variables().collect(),
            terminal: self.kind().name(),
            full_screen: DecisionJson::of(&self.full_screen),
            lines: DecisionJson::of(&self.lines),
        }
    }
}

/// What was found as `--json` prints it; `docs/json.md` documents every key.
#[derive(Serialize)]
struct TerminalJson<'a> {
    asked: bool,
    answered: bool,
    name: Option<&'a str>,
    kind: &'a [u32],
    mode: Option<u8>,
    mode_once_reset: Option<u8>,
    font: Option<&'a str>,
    variables: BTreeMap<&'a str, &'a str>,
    terminal: &'static str,
    full_screen: DecisionJson,
    lines: DecisionJson,
}

#[derive(Serialize)]
struct DecisionJson {
    mode: &'static str,
    step: &'static str,
    enter: &'static str,
    leave: &'static str,
}

impl DecisionJson {
    const fn of(decision: &Decision) -> Self {
        let step = match decision.step {
            Step::None => "none",
            Step::Override => "override",
            Step::Kitty { one_font: false } => "kitty",
            Step::Kitty { one_font: true } => "kitty-one-font",
        };
        let Switches { enter, leave } = decision.switches;
        Self { mode: decision.mode.name(), step, enter, leave }
    }
}

/// Shows a line in each way, so that the person may say which is right.
fn show_samples(context: &mut Context<'_>, found: &Found) -> Result<ExitCode, Failure> {
    let width = context.output.look.width;
    let keyboard = Keyboard::open()?;
    let sample = context.words.say("terminal-sample");
    let text = context.words.say("terminal-choose");
    context.output.line(&format!("\n{}", wrap(&text, width, 0)))?;
    for (number, wish) in [(1_u8, Wish::App), (2, Wish::Terminal), (3, Wish::Off)] {
        let policy = Policy { wish, ..found.policy };
        let replies = found.replies.clone().unwrap_or_default();
        let decision = decide(policy, &found.host, &replies, Place::Lines);
        let label = [("number", number.into()), ("setting", setting(wish).into())];
        let label = context.words.tell("terminal-option", &label);
        context.output.line(&format!("\n{}", wrap(&label, width, 0)))?;
        context.output.flush()?;
        keyboard.switch(decision.switches)?;
        let row = Paragraph::of(
            &sample,
            layout(&decision, context.settings.harakat().value, context.words.direction()),
        )
        .row();
        let row = finish_of(&decision).lines(&row.to_string());
        context.output.as_it_is(&format!("{row}\n"))?;
        context.output.flush()?;
        // These turn what is on show already.
        if matches!(decision.kind, Kind::Konsole | Kind::Mlterm) && !decision.switches.is_none() {
            context.output.line(&context.words.say("terminal-wait"))?;
            context.output.flush()?;
            keyboard.read();
        }
        keyboard.switch(Switches::NONE)?;
    }
    DONE
}

/// A wish as it stands in the config.
fn setting(wish: Wish) -> String {
    format!("bidi = \"{}\"", wish.name())
}

/// A sequence as it is read.
fn visible(sequence: &str) -> String {
    sequence.replace('\u{1b}', "ESC ").replace('\u{7}', " BEL")
}
