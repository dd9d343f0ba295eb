//! What a terminal said of itself.

/// What came back; nothing for what was not asked or not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Replies {
    /// Name and version, as `XTerm(379)`: `XTVERSION`.
    pub name: Option<String>,
    /// The numbers of its kind, of which the first tells most: `DA2`.
    pub kind: Vec<u32>,
    /// Whether it reorders text by mode 8: 1 yes, 2 no, 3 always, 4 never, 0 it does not know: `DECRPM`.
    pub mode: Option<u8>,
    /// The same after it was asked not to.
    pub mode_once_reset: Option<u8>,
    /// The font of kitty, by its `PostScript` name.
    pub font: Option<String>,
    /// Whether it answered at all: `DA1`, which all do.
    pub is_answered: bool,
}

/// One reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reply {
    Name(String),
    Kind(Vec<u32>),
    /// The state of mode 8.
    Mode(u8),
    Font(String),
    /// `DA1`, which comes last.
    Last,
    /// Of which nothing follows.
    Other,
}

impl Replies {
    /// Takes in what came; a second reply about the mode is about its state once reset.
    pub(super) fn take(&mut self, reply: Reply) {
        match reply {
            Reply::Name(name) => self.name = Some(name),
            Reply::Kind(numbers) => self.kind = numbers,
            Reply::Mode(state) if self.mode.is_none() => self.mode = Some(state),
            Reply::Mode(state) => self.mode_once_reset = Some(state),
            Reply::Font(font) => self.font = Some(font),
            Reply::Last => self.is_answered = true,
            Reply::Other => {}
        }
    }

    pub(super) fn is_named(&self, beginning: &str) -> bool {
        self.name.as_deref().is_some_and(|name| name.starts_with(beginning))
    }

    /// Whether nothing speaks against it being the nameless terminal of that kind.
    pub(super) fn may_be(&self, kind: u32) -> bool {
        self.name.is_none() && self.kind.first().is_none_or(|first| *first == kind)
    }
}
