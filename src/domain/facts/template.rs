//! The templates: the questions that the generator knows how to ask of a fact.

macro_rules! templates {
    ($($(#[$doc:meta])* $variant:ident => $name:literal,)*) => {
        /// A way to make a card from a fact. Its name is the end of the card's id, so names never change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Template {
            $($(#[$doc])* $variant,)*
        }

        impl Template {
            /// All templates, in the order they are documented.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word in a fact's `ask`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

templates! {
    /// The date of an event.
    When => "when",
    /// From when to when an event lasted.
    Lasted => "lasted",
    /// The event of a date, among others.
    What => "what",
    /// The place of an event.
    Where => "where",
    /// The place of an event, among others.
    WhereChoice => "where-choice",
    /// Whether an event had that date, or a tenure that holder.
    Truth => "truth",
    /// The holder of an office.
    Holder => "holder",
    /// The holder of an office, among others.
    HolderChoice => "holder-choice",
    /// Who came next in an office.
    Successor => "successor",
    /// Who came before in an office.
    Predecessor => "predecessor",
    /// When a tenure began.
    Began => "began",
    /// When a tenure ended.
    Ended => "ended",
    /// The office of a person, among others.
    Office => "office",
    /// Who did it.
    Who => "who",
    /// Who did it, among others.
    WhoChoice => "who-choice",
    /// What somebody did, among other deeds.
    Did => "did",
    /// The term for a meaning.
    Name => "name",
    /// The term for a meaning, among others.
    NameChoice => "name-choice",
    /// The meaning of a term, among others.
    Meaning => "meaning",
    /// A number.
    Number => "number",
    /// A number, among others as round.
    NumberChoice => "number-choice",
    /// What came of something, among others.
    Effect => "effect",
    /// What led to something, among others.
    Cause => "cause",
}

impl Template {
    /// The template of a word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|template| template.name() == name)
    }
}
