//! Parameters of the memory model, fitted to what a learner answered.
//!
//! In: the rows of the log, the parameters that hold, a way to stop. Out: the parameters that foretell the newest answers
//! best, and how well each candidate does. Never here: the progress file, the clock, threads.
//!
//! Few answers are fitted by five numbers near the published parameters, many also by the crate's own training. What
//! is kept is what foretells answers that it was not fitted to, and never what does it worse than the parameters that hold.

mod answers;
mod choose;
mod due;
mod five;
mod loss;
mod stop;
#[cfg(test)]
mod tests;
mod trained;

pub use answers::Answers;
pub use choose::{Candidate, Fit, Method, fit};
pub use due::{FEWEST, is_due};
pub use loss::Loss;
pub use stop::Stop;
