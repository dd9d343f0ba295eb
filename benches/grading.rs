//! How long a verdict takes: an answer of about forty characters against the biggest deck that ships. Grading is to stay
//! under 50 µs. Run it with `cargo bench --bench grading`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a benchmark stops at what it did not expect, and looks for itself"
)]

use std::path::Path;
use std::sync::LazyLock;

use divan::{Bencher, black_box};
use quizdeck::decks::read;
use quizdeck::domain::grading::{Context, KnownAnswers, grade};
use quizdeck::domain::model::{Answer, Card, Deck, Lang, Leniency};
use quizdeck::domain::time::{DateOrder, Months};

/// The deck with most cards.
static DECK: LazyLock<Deck> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("decks");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    let decks = paths.iter().filter_map(|path| {
        let id = path.file_stem()?.to_str()?;
        read(&std::fs::read_to_string(path).ok()?, id, id).0
    });
    decks.max_by_key(|deck| deck.cards.len()).unwrap()
});

static KNOWN: LazyLock<KnownAnswers> = LazyLock::new(|| KnownAnswers::of(&DECK.cards));

fn main() {
    divan::main();
}

/// The card of a kind with most forms to compare.
fn card(is_wanted: impl Fn(&Answer) -> Option<usize>) -> &'static Card {
    let wanted = DECK.cards.iter().filter(|card| is_wanted(&card.note.answer).is_some());
    wanted.max_by_key(|card| is_wanted(&card.note.answer)).unwrap()
}

fn bench(bencher: Bencher<'_, '_>, card: &Card, typed: &str) {
    let lang = Lang::english();
    let context = Context {
        lang: &lang,
        date_order: DateOrder::default(),
        months: Months::Levantine,
        leniency: Leniency::default(),
        known: &KNOWN,
    };
    bencher.bench(|| grade(black_box(card), black_box(typed), &context));
}

#[divan::bench(args = ["chairman of the counsil of ministers ussr", "a rather long answer that is plainly wrong"])]
fn text(bencher: Bencher<'_, '_>, typed: &str) {
    let card = card(|answer| match answer {
        Answer::Text(forms) => Some(forms.iter().map(|(_, forms)| forms.len()).sum()),
        _ => None,
    });
    bench(bencher, card, typed);
}

#[divan::bench(args = ["رئيس مجلس الوزرراء في الاتحاد السوفييتي", "جواب طويل إلى حد ما وهو خاطئ بكل وضوح"])]
fn arabic(bencher: Bencher<'_, '_>, typed: &str) {
    let card = card(|answer| match answer {
        Answer::Text(forms) => Some(forms.iter().map(|(_, forms)| forms.len()).sum()),
        _ => None,
    });
    bench(bencher, card, typed);
}

#[divan::bench(args = ["Comrade Nikita Sergeyevich Krushchev, Jr.", "Marshal Konstantin Konstantinovich Rokossovsky"])]
fn person(bencher: Bencher<'_, '_>, typed: &str) {
    let card = card(|answer| match answer {
        Answer::Person(forms) => Some(forms.iter().map(|(_, forms)| forms.len()).sum()),
        _ => None,
    });
    bench(bencher, card, typed);
}

#[divan::bench(args = ["Malenkow, Beria, Bulganin and Kaganovich", "مالنكوف، بيريا، بولغانين، وكاغانوفيتش"])]
fn list(bencher: Bencher<'_, '_>, typed: &str) {
    let card = card(|answer| match answer {
        Answer::List { items, .. } => {
            Some(items.iter().flat_map(|(_, items)| items.iter().flatten()).count())
        }
        _ => None,
    });
    bench(bencher, card, typed);
}

#[divan::bench(args = ["on Sunday the 14th of October, 1962 AD", "في يوم الأحد ١٤ تشرين الأول / أكتوبر ١٩٦٢"])]
fn date(bencher: Bencher<'_, '_>, typed: &str) {
    let card = card(|answer| match answer {
        Answer::Date { accept, .. } => Some(accept.len()),
        _ => None,
    });
    bench(bencher, card, typed);
}
