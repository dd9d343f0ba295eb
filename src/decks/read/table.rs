//! Tables and their entries, with the places they stand at.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Faults;
use crate::diag::{Code, Diagnostic, nearest};

/// A table of the file.
#[derive(Clone)]
pub(crate) struct Table<'a> {
    entries: &'a DeTable<'a>,
    /// Its header, or its braces.
    pub(crate) span: Range<usize>,
}

/// A value of the file with the key it stands under.
pub(crate) struct Field<'a> {
    /// The key as it is called in messages.
    pub(crate) name: Cow<'a, str>,
    /// Where the key stands.
    pub(crate) key: Range<usize>,
    /// The value.
    pub(crate) value: &'a DeValue<'a>,
    /// Where the value stands.
    pub(crate) span: Range<usize>,
}

impl<'a> Table<'a> {
    /// The whole file, which has no header of its own.
    pub(crate) fn root(document: &'a DeTable<'a>) -> Self {
        Self::new(document, 0..0)
    }

    pub(in crate::decks) fn new(entries: &'a DeTable<'a>, span: Range<usize>) -> Self {
        Self { entries, span }
    }

    /// All that the table holds.
    pub(in crate::decks) fn entries(&self) -> &'a DeTable<'a> {
        self.entries
    }

    /// The entry under a key.
    pub(crate) fn field(&self, name: &str) -> Option<Field<'a>> {
        self.entries.get_key_value(name).map(|(key, value)| field(key, value))
    }

    /// The entry under a key that must be there; to be asked for after unknown keys are refused, since one of
    /// them may have been meant as this.
    pub(crate) fn require(&self, name: &str, faults: &mut Faults<'_>) -> Option<Field<'a>> {
        let found = self.field(name);
        if found.is_none() && !faults.is_meant(name) {
            let fault = Diagnostic::error(Code::MissingKey, format!("`{name}` is missing"));
            faults.push(fault.at(self.span.clone(), format!("has no `{name}`")));
        }
        found
    }

    /// All entries, in the order of the file.
    pub(crate) fn fields(&self) -> Vec<Field<'a>> {
        let mut fields: Vec<_> = self.entries.iter().map(|(key, value)| field(key, value)).collect();
        fields.sort_by_key(|field| field.key.start);
        fields
    }

    /// Reports the entries whose key is none of `known`.
    pub(crate) fn refuse_others(&self, known: &[&str], faults: &mut Faults<'_>) {
        for field in self.fields() {
            if !known.contains(&&*field.name) {
                refuse(&field, known, &[], faults);
            }
        }
    }
}

fn field<'a>(key: &'a Spanned<Cow<'a, str>>, value: &'a Spanned<DeValue<'a>>) -> Field<'a> {
    Field { name: Cow::Borrowed(key.get_ref()), key: key.span(), value: value.get_ref(), span: value.span() }
}

impl<'a> Field<'a> {
    /// The table that the field holds, if it is one.
    pub(crate) fn table(&self) -> Option<Table<'a>> {
        match self.value {
            DeValue::Table(entries) => Some(Table::new(entries, self.span.clone())),
            _ => None,
        }
    }

    /// An item of the array that the field holds.
    pub(crate) fn item(&self, item: &'a Spanned<DeValue<'a>>) -> Self {
        Field { name: self.name.clone(), key: self.key.clone(), value: item.get_ref(), span: item.span() }
    }
}

/// Reports a key that means nothing here, with the one that was probably meant: a slip of `known`, or another
/// word for it in `aliases` (pairs of the other word and the key).
pub(in crate::decks) fn refuse(
    field: &Field<'_>,
    known: &[&str],
    aliases: &[(&str, &str)],
    faults: &mut Faults<'_>,
) {
    let name = &*field.name;
    let alias = aliases.iter().find(|(alias, _)| alias.eq_ignore_ascii_case(name)).map(|(_, key)| *key);
    let fault = Diagnostic::error(Code::UnknownKey, format!("unknown key `{name}`"))
        .at(field.key.clone(), "means nothing here");
    if let Some(key) = alias.or_else(|| nearest(name, known.iter().copied())) {
        faults.push(fault.hint(format!("did you mean `{key}`?")));
        faults.take_as_meant(key);
    } else {
        faults.push(fault.hint(format!("the keys here are {}", quoted(known))));
    }
}

/// Words in backticks, with commas between them.
pub(super) fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
