//! The words of the program: messages by language, made safe, coloured and wrapped.
//!
//! In: message ids with arguments, texts of decks and of the person, what the session says. Out: text ready to print, the
//! same for every face. Never here: what is asked or decided, and no IO.

mod asking;
pub mod bidi;
mod days;
mod judged;
mod noted;
mod paint;
mod told;
mod words;
mod wrap;

pub use asking::{how_to_answer, position};
pub use days::{date_of, duration, interval, months, short_date, when};
pub use judged::{letters, near_letters, near_reason, neighbours, read_as, reason, unsaid};
pub use noted::noted;
pub use paint::{Paint, Tone};
pub use told::{hinted, refused};
pub use words::{Value, Words};
pub use wrap::{wrap, wrap_items, wrap_labelled};
