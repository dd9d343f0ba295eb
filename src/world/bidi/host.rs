//! What the environment says of the terminal.

/// The variables by which terminals and multiplexers are known, where they are set.
///
/// They leak: a terminal that was started from another one inherits what that had set, and inside tmux they are those
/// of the terminal its server was started in. Over ssh only `TERM` arrives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Host(Vec<(&'static str, String)>);

/// A version of VTE from which on it reorders text: 0.58.
const VTE_WITH_BIDI: u32 = 5800;

impl Host {
    /// The variables that are looked at.
    pub const VARIABLES: [&str; 8] =
        ["TERM", "TERM_PROGRAM", "TMUX", "STY", "VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "XTERM_VERSION"];

    /// Those of the variables that have a value.
    pub fn of(value: impl Fn(&'static str) -> Option<String>) -> Self {
        Self(Self::VARIABLES.into_iter().filter_map(|name| Some((name, value(name)?))).collect())
    }

    /// The variables that are set, in the order of [`Host::VARIABLES`].
    pub fn variables(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// Whether it draws nothing but letters, one after the other.
    pub fn is_bare(&self) -> bool {
        matches!(self.get("TERM"), Some("dumb" | "linux"))
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.variables().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    pub(super) fn is_term(&self, term: &str) -> bool {
        self.get("TERM") == Some(term)
    }

    /// Whether `TERM` is one that several terminals use, so that another variable may say which it is.
    pub(super) fn has_common_term(&self) -> bool {
        self.get("TERM").is_none_or(|term| term.starts_with("xterm") && term != "xterm-kitty")
    }

    /// Whether there is a VTE that reorders text.
    pub(super) fn has_vte(&self) -> bool {
        let version = self.get("VTE_VERSION").and_then(|version| version.parse::<u32>().ok());
        version.is_some_and(|version| version >= VTE_WITH_BIDI)
    }

    /// Whether something stands between the program and the terminal.
    pub(super) fn is_multiplexed(&self) -> bool {
        self.has("TMUX") || self.has("STY")
    }
}
