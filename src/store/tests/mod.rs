//! What the store promises, each promise in a file.

mod append_only;
mod clocks;
mod commits;
mod damage;
mod exams;
mod fixture;
mod load;
mod lookup;
mod migration;
mod opening;
mod parameters;
mod renaming;
mod replays;
mod stepping;
mod undoing;
