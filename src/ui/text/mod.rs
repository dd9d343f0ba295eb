//! The words of the program: messages by language, made safe, coloured and wrapped.
//!
//! In: message ids with arguments, texts of decks and of the person, what the session says. Out: text ready to print, the
//! same for every face. Never here: what is asked or decided, and no IO.

mod asking;
pub mod bidi;
mod days;
mod habits;
mod judged;
mod languages;
mod locale;
mod noted;
mod paint;
mod past;
mod told;
mod words;
mod wrap;

pub use asking::{answer_lang, how_to_answer, position};
pub use days::{apart, date_of, duration, given, interval, running, short_date, when};
pub use habits::{Digits, Habits};
pub use judged::{letters, near_letters, near_reason, neighbours, read_as, reason, unsaid};
pub use languages::Language;
pub use locale::Locale;
pub use noted::noted;
pub use paint::{Paint, Tone};
pub use past::past;
pub use told::{hinted, refused};
pub use words::{Value, Words, tenths, thousandths};
pub use wrap::{wrap, wrap_items, wrap_labelled};
