//! The words of the program: messages by language, made safe, coloured and wrapped.
//!
//! In: message ids with arguments, texts of decks and of the person. Out: text ready to print. Never here: what is
//! asked or decided, and no IO.

mod days;
mod noted;
mod paint;
mod words;
mod wrap;

pub use days::{date_of, duration, interval, months, when};
pub use noted::noted;
pub use paint::{Paint, Tone};
pub use words::{Value, Words};
pub use wrap::{wrap, wrap_items, wrap_labelled};
