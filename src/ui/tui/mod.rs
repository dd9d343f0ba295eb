//! Full screen: the session, home and lists as cells of a terminal.
//!
//! In: what is to be seen ([`crate::domain::session::Screen`] and its like), keys, an area. Out: cells in a
//! [`ratatui::buffer::Buffer`], and what a key means. Never here: the terminal, files, the progress file.
//!
//! Every text that is drawn goes through [`text`], so that there is one place where it is made safe, broken into lines
//! and put in the order of the screen.

mod browser;
mod colors;
mod end;
mod entry;
mod finish;
mod frame;
mod help;
mod hints;
pub mod home;
pub mod keys;
mod look;
mod measure;
mod page;
mod pointer;
mod roll;
pub mod session;
mod text;
mod theme;

pub use browser::{Browser, BrowserWish, Entry, History};
pub use colors::{OwnColors, color};
pub use end::{Ending, Hard, draw_end};
pub use finish::{finish, is_partly_from_right};
pub use frame::fits;
pub use hints::Hint;
pub use look::Look;
pub use page::{Page, Turn};
pub use theme::{Depth, Palette, Role, Theme};
