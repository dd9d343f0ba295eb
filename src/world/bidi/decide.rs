//! What is done for text from right to left, by terminal and by place.
//!
//! In: the wish, the environment, the replies. Out: a [`Decision`]. Never here: reading or writing.

use super::{Host, Kind, Replies, Switches, Wish};

/// What the person says of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Policy {
    /// Who is to join and turn letters.
    pub wish: Wish,
    /// Whether kitty is set to `force_ltr`, which it does not tell.
    pub kitty_force_ltr: bool,
}

/// Where text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The terminal as a whole.
    FullScreen,
    /// Lines on a terminal.
    Lines,
    /// No terminal: a pipe or a file.
    Elsewhere,
}

/// Who joins and turns letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The program: cells stand as they are seen.
    App,
    /// The terminal: text stands as it is read.
    Terminal,
    /// Nobody: text stands as it is read.
    Off,
}

impl Mode {
    /// As it is written in the config.
    pub const fn name(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Terminal => "terminal",
            Self::Off => "off",
        }
    }
}

/// What is done to finished rows besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    None,
    /// A mark in each row that nothing is to be turned.
    Override,
    /// What kitty will turn is turned before.
    Kitty {
        /// Whether its font has Arabic letters, so that it draws them in one piece with others.
        one_font: bool,
    },
}

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Who joins and turns letters.
    pub mode: Mode,
    /// What is done to finished rows besides.
    pub step: Step,
    /// What the terminal is told.
    pub switches: Switches,
    /// Whether a text from right to left is put between marks that keep it together.
    pub is_isolated: bool,
    /// Whether vowel marks are known to be drawn where they belong.
    pub shows_marks: bool,
    /// Which terminal that is for.
    pub kind: Kind,
}

/// The beginnings of the names of fonts that have Arabic letters.
const ARABIC_FONTS: [&str; 5] = ["DejaVuSansMono", "FreeMono", "Unifont", "Kawkab", "Vazir"];

/// Whether the decision hangs on what the terminal replies.
pub fn is_to_be_asked(policy: Policy, host: &Host) -> bool {
    let is_settled = matches!(
        Kind::of(host, &Replies { is_answered: true, ..Replies::default() }),
        Kind::Bare | Kind::TmuxInVte | Kind::TmuxInKonsole | Kind::Multiplexer | Kind::Apple
    );
    policy.wish == Wish::Auto && !is_settled
}

/// Decides. A wish is never second-guessed: only what the terminal has to be told for it follows from the terminal.
pub fn decide(policy: Policy, host: &Host, replies: &Replies, place: Place) -> Decision {
    let kind = Kind::of(host, replies);
    match (place, policy.wish) {
        (Place::Elsewhere, _) | (_, Wish::Off) => left(kind, Mode::Off),
        (_, Wish::Terminal) => by_terminal(kind),
        (_, Wish::App) => by_app(kind, policy, replies),
        (_, Wish::Auto) => match (kind, place) {
            (Kind::Bare, _) => left(kind, Mode::Off),
            (Kind::TmuxInKonsole | Kind::Stubborn | Kind::Apple, _)
            | (Kind::Standard | Kind::Vte | Kind::Konsole | Kind::Mlterm, Place::Lines) => by_terminal(kind),
            _ => by_app(kind, policy, replies),
        },
    }
}

/// Text as it is read, and nothing more.
const fn left(kind: Kind, mode: Mode) -> Decision {
    Decision { mode, step: Step::None, switches: Switches::NONE, is_isolated: false, shows_marks: true, kind }
}

const fn by_terminal(kind: Kind) -> Decision {
    let switches = match kind {
        Kind::Standard | Kind::Stubborn | Kind::Vte => Switches::AUTO_DIRECTION,
        _ => Switches::NONE,
    };
    let is_isolated = matches!(kind, Kind::Konsole | Kind::TmuxInKonsole);
    Decision { switches, is_isolated, ..left(kind, Mode::Terminal) }
}

fn by_app(kind: Kind, policy: Policy, replies: &Replies) -> Decision {
    let switches = match kind {
        Kind::Standard | Kind::Stubborn | Kind::Vte => Switches::EXPLICIT,
        Kind::Konsole => Switches::KONSOLE,
        Kind::Mlterm => Switches::MLTERM,
        _ => Switches::NONE,
    };
    let has_letters = |font: &str| ARABIC_FONTS.iter().any(|name| font.starts_with(name));
    let step = match kind {
        Kind::TmuxInVte => Step::Override,
        Kind::Kitty if !policy.kitty_force_ltr => {
            Step::Kitty { one_font: replies.font.as_deref().is_some_and(has_letters) }
        }
        _ => Step::None,
    };
    let shows_marks = matches!(kind, Kind::Standard | Kind::Vte | Kind::Xterm);
    Decision { step, switches, shows_marks, ..left(kind, Mode::App) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KITTY: Step = Step::Kitty { one_font: false };

    fn host(variables: &str) -> Host {
        let pairs: Vec<(&str, &str)> =
            variables.split_whitespace().filter_map(|pair| pair.split_once('=')).collect();
        Host::of(|name| pairs.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned()))
    }

    /// Replies of a terminal that answers: its name, its kind, its mode 8 and the same once reset.
    fn replies(name: &str, kind: &[u32], mode: Option<u8>, reset: Option<u8>) -> Replies {
        Replies {
            name: (!name.is_empty()).then(|| name.to_owned()),
            kind: kind.to_vec(),
            mode,
            mode_once_reset: reset,
            font: None,
            is_answered: true,
        }
    }

    fn both(policy: Policy, host: &Host, replies: &Replies) -> [(Mode, Step, &'static str); 2] {
        [Place::FullScreen, Place::Lines].map(|place| {
            let decision = decide(policy, host, replies, place);
            assert_eq!(decision.switches.enter.is_empty(), decision.switches.leave.is_empty());
            (decision.mode, decision.step, decision.switches.enter)
        })
    }

    /// The identities are as they were measured.
    #[test]
    fn each_terminal_is_treated_as_what_it_says_it_is() {
        use Kind::{
            Apple, Bare, Kitty, Konsole, Mlterm, Multiplexer, Other, Standard, Stubborn, TmuxInKonsole,
            TmuxInVte, Vte, Xterm,
        };
        use Mode::{App, Off, Terminal};
        let silent = Replies::default();
        let explicit = (App, Step::None, "\u{1b}[8l");
        let directed = (Terminal, Step::None, "\u{1b}[?2501h");
        let app = (App, Step::None, "");
        let terminal = (Terminal, Step::None, "");
        let konsole = (App, Step::None, "\u{1b}]50;BidiRenderingEnabled=false\u{7}");
        let mlterm = (App, Step::None, "\u{1b}]5379;use_ctl=false\u{7}");
        let kitty = (App, KITTY, "");
        let tmux = (App, Step::Override, "");
        let vte = replies("", &[65, 7006, 1], Some(1), Some(2));
        let no_mode = |name, kind: &[u32]| replies(name, kind, None, None);
        let unknown_mode = |name, kind: &[u32]| replies(name, kind, Some(0), None);
        for (variables, replies, kind, full_screen, lines) in [
            ("TERM=xterm-256color VTE_VERSION=7006", vte.clone(), Standard, explicit, directed),
            // Over ssh.
            ("TERM=xterm-256color", vte.clone(), Standard, explicit, directed),
            // A program that was killed left it reset.
            ("TERM=xterm-256color", replies("", &[65, 7006, 1], Some(2), None), Standard, explicit, directed),
            (
                "TERM=xterm-256color",
                replies("", &[65, 7006, 1], Some(1), Some(1)),
                Stubborn,
                directed,
                directed,
            ),
            (
                "TERM=xterm-256color",
                replies("", &[65, 7006, 1], Some(3), Some(3)),
                Stubborn,
                directed,
                directed,
            ),
            (
                "TERM=xterm-256color",
                replies("mintty 3.7", &[77, 30700, 0], Some(1), Some(2)),
                Standard,
                explicit,
                directed,
            ),
            ("TERM=xterm-256color VTE_VERSION=7006", silent.clone(), Vte, explicit, directed),
            // VTE that does not reorder.
            ("TERM=xterm-256color VTE_VERSION=5403", silent.clone(), Other, app, app),
            (
                "TERM=xterm-256color KONSOLE_VERSION=221203",
                no_mode("Konsole 22.12.3", &[1, 115, 0]),
                Konsole,
                konsole,
                terminal,
            ),
            ("TERM=xterm-256color", no_mode("Konsole 22.12.3", &[1, 115, 0]), Konsole, konsole, terminal),
            ("TERM=xterm-256color KONSOLE_VERSION=221203", silent.clone(), Konsole, konsole, terminal),
            ("TERM=mlterm MLTERM=3.9.0", unknown_mode("", &[24, 279, 0]), Mlterm, mlterm, terminal),
            ("TERM=xterm MLTERM=3.9.0", silent.clone(), Mlterm, mlterm, terminal),
            ("TERM=xterm-256color", unknown_mode("", &[24, 279, 0]), Mlterm, mlterm, terminal),
            ("TERM=xterm-kitty", unknown_mode("kitty(0.26.5)", &[1, 4000, 26]), Kitty, kitty, kitty),
            ("TERM=xterm-256color", unknown_mode("kitty(0.26.5)", &[1, 4000, 26]), Kitty, kitty, kitty),
            ("TERM=xterm-kitty", silent.clone(), Kitty, kitty, kitty),
            (
                "TERM=xterm XTERM_VERSION=XTerm(379)",
                unknown_mode("XTerm(379)", &[41, 379, 0]),
                Xterm,
                app,
                app,
            ),
            ("TERM=alacritty", no_mode("", &[0, 1700, 1]), Other, app, app),
            ("TERM=alacritty", unknown_mode("", &[0, 2600, 1]), Other, app, app),
            ("TERM=foot", no_mode("foot(1.13.1)", &[1, 11301, 0]), Other, app, app),
            ("TERM=rxvt-unicode-256color", no_mode("", &[85, 95, 0]), Other, app, app),
            ("TERM=st-256color", no_mode("", &[]), Other, app, app),
            ("TERM=xterm-256color", no_mode("", &[64, 0, 0]), Other, app, app),
            ("TERM=xterm-256color TERM_PROGRAM=Apple_Terminal", silent.clone(), Apple, terminal, terminal),
            ("TERM=tmux-256color TMUX=/tmp/1 VTE_VERSION=7006", silent.clone(), TmuxInVte, tmux, tmux),
            (
                "TERM=tmux-256color TMUX=/tmp/1 KONSOLE_VERSION=221203",
                silent.clone(),
                TmuxInKonsole,
                terminal,
                terminal,
            ),
            ("TERM=tmux-256color TMUX=/tmp/1", silent.clone(), Multiplexer, app, app),
            ("TERM=screen STY=1 VTE_VERSION=7006", silent.clone(), Multiplexer, app, app),
            (
                "TERM=dumb VTE_VERSION=7006",
                silent.clone(),
                Bare,
                (Off, Step::None, ""),
                (Off, Step::None, ""),
            ),
            ("TERM=linux", silent.clone(), Bare, (Off, Step::None, ""), (Off, Step::None, "")),
        ] {
            let host = host(variables);
            assert_eq!(Kind::of(&host, &replies), kind, "{variables} {replies:?}");
            let decided = both(Policy::default(), &host, &replies);
            assert_eq!(decided, [full_screen, lines], "{variables} {replies:?}");
        }
    }

    #[test]
    fn variables_that_were_inherited_count_less_than_what_the_terminal_says() {
        for (variables, replies, kind) in [
            ("TERM=xterm VTE_VERSION=7006", replies("XTerm(379)", &[41, 379, 0], Some(0), None), Kind::Xterm),
            (
                "TERM=xterm KONSOLE_VERSION=221203",
                replies("XTerm(379)", &[41, 379, 0], Some(0), None),
                Kind::Xterm,
            ),
            (
                "TERM=xterm-kitty KONSOLE_VERSION=221203",
                replies("kitty(0.26.5)", &[1, 4000, 26], Some(0), None),
                Kind::Kitty,
            ),
            ("TERM=alacritty KONSOLE_VERSION=221203", replies("", &[0, 1700, 1], None, None), Kind::Other),
            ("TERM=alacritty VTE_VERSION=7006", replies("", &[0, 1700, 1], None, None), Kind::Other),
            ("TERM=xterm MLTERM=3.9.0", replies("XTerm(379)", &[41, 379, 0], Some(0), None), Kind::Xterm),
            (
                "TERM=foot XTERM_VERSION=XTerm(379)",
                replies("foot(1.13.1)", &[1, 11301, 0], None, None),
                Kind::Other,
            ),
        ] {
            assert_eq!(Kind::of(&host(variables), &replies), kind, "{variables}");
        }
    }

    #[test]
    fn a_wish_holds_whatever_the_terminal_is() {
        let hosts = [
            "TERM=dumb",
            "TERM=xterm-256color VTE_VERSION=7006",
            "TERM=xterm-kitty",
            "TERM=xterm TMUX=1 VTE_VERSION=7006",
        ];
        for variables in hosts {
            for (wish, mode) in
                [(Wish::App, Mode::App), (Wish::Terminal, Mode::Terminal), (Wish::Off, Mode::Off)]
            {
                let policy = Policy { wish, ..Policy::default() };
                let host = host(variables);
                assert!(!is_to_be_asked(policy, &host));
                for (decided, ..) in both(policy, &host, &Replies::default()) {
                    assert_eq!(decided, mode, "{variables}");
                }
            }
        }
    }

    #[test]
    fn a_wish_brings_what_the_terminal_has_to_be_told_for_it() {
        let wished = |wish, variables| {
            both(Policy { wish, ..Policy::default() }, &host(variables), &Replies::default())
        };
        let vte = "TERM=xterm-256color VTE_VERSION=7006";
        assert_eq!(wished(Wish::App, vte), [(Mode::App, Step::None, "\u{1b}[8l"); 2]);
        assert_eq!(wished(Wish::Terminal, vte), [(Mode::Terminal, Step::None, "\u{1b}[?2501h"); 2]);
        assert_eq!(wished(Wish::Off, vte), [(Mode::Off, Step::None, ""); 2]);
        assert_eq!(wished(Wish::App, "TERM=xterm-kitty"), [(Mode::App, KITTY, ""); 2]);
        assert_eq!(wished(Wish::App, "TMUX=1 VTE_VERSION=7006"), [(Mode::App, Step::Override, ""); 2]);
    }

    #[test]
    fn where_there_is_no_terminal_nothing_is_done() {
        for wish in Wish::ALL {
            let host = host("TERM=xterm-256color VTE_VERSION=7006");
            let policy = Policy { wish, ..Policy::default() };
            let decision = decide(policy, &host, &Replies::default(), Place::Elsewhere);
            assert_eq!((decision.mode, decision.switches), (Mode::Off, Switches::NONE));
        }
    }

    #[test]
    fn kitty_is_helped_unless_it_is_told_to_turn_nothing() {
        let host = host("TERM=xterm-kitty");
        let mut replies = replies("kitty(0.26.5)", &[1, 4000, 26], Some(0), None);
        let forced = Policy { kitty_force_ltr: true, ..Policy::default() };
        assert_eq!(both(forced, &host, &replies), [(Mode::App, Step::None, ""); 2]);
        for (font, one_font) in
            [("DejaVuSansMono", true), ("Vazirmatn", true), ("NotoSansMono-Regular", false)]
        {
            replies.font = Some(font.to_owned());
            let kitty = (Mode::App, Step::Kitty { one_font }, "");
            assert_eq!(both(Policy::default(), &host, &replies), [kitty; 2], "{font}");
        }
    }

    #[test]
    fn a_terminal_is_asked_where_that_decides_something() {
        for (variables, is_asked) in [
            ("TERM=xterm-256color", true),
            ("TERM=xterm-256color VTE_VERSION=7006", true),
            ("TERM=xterm-kitty", true),
            ("", true),
            ("TERM=dumb", false),
            ("TERM=linux", false),
            ("TERM=tmux-256color TMUX=1", false),
            ("TERM=screen STY=1", false),
            ("TERM=xterm TERM_PROGRAM=Apple_Terminal", false),
        ] {
            assert_eq!(is_to_be_asked(Policy::default(), &host(variables)), is_asked, "{variables}");
        }
    }

    #[test]
    fn marks_are_kept_apart_where_they_are_drawn_in_their_place() {
        let shows = |variables, replies: &Replies, place| {
            decide(Policy::default(), &host(variables), replies, place).shows_marks
        };
        let xterm = replies("XTerm(379)", &[41, 379, 0], Some(0), None);
        assert!(shows("TERM=xterm", &xterm, Place::FullScreen));
        let foot = replies("foot(1.13.1)", &[1, 11301, 0], None, None);
        assert!(!shows("TERM=foot", &foot, Place::FullScreen));
        let konsole = replies("Konsole 22.12.3", &[], None, None);
        assert!(
            !shows("TERM=xterm", &konsole, Place::FullScreen) && shows("TERM=xterm", &konsole, Place::Lines)
        );
    }
}
