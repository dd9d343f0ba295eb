//! The names of months in Arabic, which differ by region.

/// Whose names of months are written in Arabic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Months {
    /// كانون الثاني, as the decks that ship write them
    Levantine,
    /// يناير
    Egyptian,
    /// جانفي
    Maghrebi,
    /// يناير, but غشت and نونبر
    Moroccan,
    /// كانون الثاني (يناير)
    #[default]
    Both,
}

impl Months {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Levantine, Self::Egyptian, Self::Maghrebi, Self::Moroccan, Self::Both];

    /// The name it has in the config and in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Levantine => "levantine",
            Self::Egyptian => "egyptian",
            Self::Maghrebi => "maghrebi",
            Self::Moroccan => "moroccan",
            Self::Both => "both",
        }
    }

    /// What is usual in a country where Arabic is spoken, by its two letters.
    ///
    /// Source: Unicode CLDR 46, the calendars of `ar` and its regions.
    pub fn of_region(region: &str) -> Self {
        match region {
            "IQ" | "JO" | "LB" | "PS" | "SY" => Self::Levantine,
            "DZ" | "TN" => Self::Maghrebi,
            "EH" | "MA" => Self::Moroccan,
            "AE" | "BH" | "EG" | "KW" | "LY" | "OM" | "QA" | "SA" | "SD" | "YE" => Self::Egyptian,
            _ => Self::Both,
        }
    }
}
