//! People, offices and places: what they are called and who may be taken for whom.

use std::collections::BTreeMap;

use crate::domain::model::{Localized, Text};

/// A person, an office or a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What facts call it by.
    pub id: String,
    /// Per language the form that is shown, then further accepted ones; never empty.
    pub forms: Localized<Vec<String>>,
    /// Wrong options are taken from the same circle.
    pub circle: Option<String>,
    /// Whether verbs agree with it as feminine, where a language's verbs agree.
    pub is_feminine: bool,
}

impl Named {
    /// The form that is shown, per language.
    pub fn shown(&self) -> Text {
        self.forms.map(|forms| forms.first().cloned().unwrap_or_default())
    }
}

/// The names of one sort, by id.
pub type Names = BTreeMap<String, Named>;
