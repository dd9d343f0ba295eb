//! How long a screen full of Arabic takes to be shaped, wrapped and put in order: 40 rows of 120 columns, with names
//! and numbers in them. It is to stay under 1 ms. Run it with `cargo bench --bench bidi`.

use divan::{Bencher, black_box};
use quizdeck::ui::text::bidi::{Bidi, Direction, Paragraph};

/// What decks say, with all that makes it hard: inserted names, brackets, numbers, lam and alef.
const TEXT: &str = "أي نائب لرئيس الوزراء السوفييتي جاء إلى هافانا في شباط 1960 ووقّع مع كاسترو أول اتفاق تجاري \
    (شراء نحو 5 ملايين طن من السكر)؟ \u{2068}Taubman, ch. 3\u{2069} · الولايات المتحدة، 14–28 تشرين الأول 1962. ";

const COLUMNS: usize = 120;
const ROWS: usize = 40;

fn main() {
    divan::main();
}

#[divan::bench]
fn a_screen_of_arabic(bencher: Bencher<'_, '_>) {
    let bidi = Bidi::app(Direction::FromRight);
    let mut text = TEXT.to_owned();
    while Paragraph::of(&text, bidi).wrap(COLUMNS).len() < ROWS {
        text.push_str(TEXT);
    }
    bencher.bench(|| {
        let rows = Paragraph::of(black_box(&text), bidi).wrap(COLUMNS);
        rows.iter().map(ToString::to_string).collect::<Vec<_>>()
    });
}

#[divan::bench]
fn a_line_of_arabic(bencher: Bencher<'_, '_>) {
    let bidi = Bidi::app(Direction::FromRight);
    bencher.bench(|| Paragraph::of(black_box(TEXT), bidi).row().to_string());
}

#[divan::bench]
fn a_line_of_english(bencher: Bencher<'_, '_>) {
    let bidi = Bidi::app(Direction::FromLeft);
    let text = "Which deputy premier came to Havana in February 1960 and signed the first trade agreement with Castro?";
    bencher.bench(|| Paragraph::of(black_box(text), bidi).row().to_string());
}
