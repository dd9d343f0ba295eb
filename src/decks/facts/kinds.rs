//! The kinds of fact: which keys each has and how they are read.

use super::super::read::{
    Faults, Field, Table, date, forms, items, number, quantity, string, strings, text, text_of_some, word,
};
use super::fact::Reader;
use super::names::known_name;
use crate::domain::facts::{Event, Figure, Link, Pairing, Role, Sequence, Tenure, Term, What};
use crate::domain::model::Text;
use crate::domain::time::{PartialDate, Precision};

const PRECISIONS: &[(&str, Precision)] =
    &[("day", Precision::Day), ("month", Precision::Month), ("year", Precision::Year)];

/// The keys of a kind beside those of all facts.
pub(super) fn keys(table: &str) -> &'static [&'static str] {
    match table {
        "event" => &["date", "until", "asked", "place", "people", "event", "did"],
        "tenure" => &["office", "holder", "from", "to", "predecessor", "successor", "asked"],
        "role" => &["person", "did", "date"],
        "term" => &["name", "accept", "meaning", "circle"],
        "figure" => &["number", "unit", "tolerance", "units", "question"],
        "outcome" | "cause" => &["cause", "effect"],
        "sequence" => &["events", "question"],
        _ => &["events", "tenures", "asked", "question"],
    }
}

pub(super) fn read(
    reader: &Reader<'_>,
    name: &str,
    table: &Table<'_>,
    faults: &mut Faults<'_>,
) -> Option<What> {
    let mut read = KindReader { reader, table, faults };
    match name {
        "event" => read.event().map(What::Event),
        "tenure" => read.tenure().map(What::Tenure),
        "role" => read.role().map(What::Role),
        "term" => read.term().map(What::Term),
        "figure" => read.figure().map(What::Figure),
        "outcome" => Some(What::Outcome(read.link())),
        "cause" => Some(What::Cause(read.link())),
        "sequence" => read.sequence().map(What::Sequence),
        _ => Some(What::Pairing(read.pairing())),
    }
}

struct KindReader<'a, 'd, 'f, 't> {
    reader: &'a Reader<'a>,
    table: &'a Table<'d>,
    faults: &'f mut Faults<'t>,
}

impl KindReader<'_, '_, '_, '_> {
    fn event(&mut self) -> Option<Event> {
        let people = match self.table.field("people") {
            Some(field) => self.people(&field)?,
            None => Vec::new(),
        };
        Some(Event {
            date: self.date("date"),
            until: self.date("until"),
            asked: self.precision(),
            place: self.name("place", "place"),
            people,
            clause: self.text("event"),
            turned: self.turned(),
        })
    }

    fn tenure(&mut self) -> Option<Tenure> {
        let (office, holder) = (self.needed_name("office", "office"), self.needed_name("holder", "person"));
        let (predecessor, successor) = (self.name("predecessor", "person"), self.name("successor", "person"));
        let (from, to, asked) = (self.date("from"), self.date("to"), self.precision());
        Some(Tenure { office: office?, holder: holder?, from, to, predecessor, successor, asked })
    }

    fn role(&mut self) -> Option<Role> {
        let person = self.needed_name("person", "person");
        let did = self.table.require("did", self.faults);
        let did = did.and_then(|field| text(&field, &self.reader.header.lang, self.faults));
        let date = self.date("date");
        Some(Role { person: person?, did: did?, date })
    }

    fn term(&mut self) -> Option<Term> {
        let forms = forms(self.table, "name", &self.reader.header.lang, self.faults);
        let meaning = self.text("meaning");
        let circle = self.table.field("circle").and_then(|field| string(&field, self.faults));
        Some(Term { forms: forms?, meaning, circle })
    }

    fn figure(&mut self) -> Option<Figure> {
        let field = self.table.require("number", self.faults);
        let number = field.and_then(|field| number(&field, self.faults));
        let (table, lang) = (self.table, &self.reader.header.lang);
        let quantity = quantity(number, table, lang, self.faults)?;
        Some(Figure { quantity, question: self.text("question") })
    }

    fn link(&mut self) -> Link {
        Link { cause: self.text("cause"), effect: self.text("effect") }
    }

    fn sequence(&mut self) -> Option<Sequence> {
        let field = self.table.require("events", self.faults)?;
        let events = strings(&field, self.faults)?;
        Some(Sequence { events, question: self.text("question") })
    }

    fn pairing(&mut self) -> Pairing {
        let mut ids = |key| {
            let field = self.table.field(key);
            field.and_then(|field| strings(&field, self.faults)).unwrap_or_default()
        };
        let (events, tenures) = (ids("events"), ids("tenures"));
        Pairing { events, tenures, asked: self.precision(), question: self.text("question") }
    }

    fn text(&mut self, key: &str) -> Option<Text> {
        let field = self.table.field(key)?;
        text(&field, &self.reader.header.lang, self.faults)
    }

    /// `did`, which only languages have that turn the clause round: the leading one may be missing.
    fn turned(&mut self) -> Option<Text> {
        let field = self.table.field("did")?;
        text_of_some(&field, &self.reader.header.lang, self.faults)
    }

    fn date(&mut self, key: &str) -> Option<PartialDate> {
        let field = self.table.field(key)?;
        date(&field, self.faults)
    }

    fn precision(&mut self) -> Option<Precision> {
        let field = self.table.field("asked")?;
        word(&field, PRECISIONS, self.faults)
    }

    fn name(&mut self, key: &str, sort: &str) -> Option<String> {
        let field = self.table.field(key)?;
        known_name(&field, sort, self.reader.names.of(sort), self.faults)
    }

    fn needed_name(&mut self, key: &str, sort: &str) -> Option<String> {
        let field = self.table.require(key, self.faults)?;
        known_name(&field, sort, self.reader.names.of(sort), self.faults)
    }

    fn people(&mut self, field: &Field<'_>) -> Option<Vec<String>> {
        let people = &self.reader.names.people;
        items(field, "an array of ids", self.faults, |item, faults| {
            known_name(item, "person", people, faults)
        })
    }
}
