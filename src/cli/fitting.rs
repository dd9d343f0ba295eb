//! How fast the learner forgets, learnt anew from the log on a thread while nothing else needs the time.
//!
//! In: the progress file. Out: what a fit found, and the progress file that keeps it. A fit that is stopped, or fails,
//! leaves all as it was, and is tried again another time.

use std::ops::ControlFlow;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::context::Context;
use super::failure::Failure;
use crate::domain::model::Parameters;
use crate::domain::optimize::{Answers, Fit, Method, Stop, fit, is_due};
use crate::store::Store;
use crate::world::Keyboard;

/// How often it is looked whether a fit is done.
pub(crate) const ONE_LOOK: Duration = Duration::from_millis(20);

/// A fit that goes on.
pub(crate) struct Fitting {
    thread: JoinHandle<Option<Fit>>,
    stop: Stop,
}

impl Fitting {
    /// Fits parameters to what the progress file says.
    pub(crate) fn begin(store: &Store) -> Result<Self, Failure> {
        let mut answers = Answers::default();
        store.log(|row| {
            answers.take(&row);
            ControlFlow::Continue(())
        })?;
        let current: Parameters = *store.model().parameters();
        let stop = Stop::default();
        let switch = stop.clone();
        Ok(Self { thread: thread::spawn(move || fit(&answers, &current, &switch)), stop })
    }

    /// Whether it is done, one way or the other.
    fn is_done(&self) -> bool {
        self.thread.is_finished()
    }

    /// Ends it before its time; nothing comes of it then.
    fn stop(&self) {
        self.stop.press();
    }

    /// Waits for it; Ctrl-C stops it.
    pub(crate) fn wait(&self, keyboard: &Keyboard) -> Waited {
        while !self.is_done() {
            if keyboard.is_interrupted_within(ONE_LOOK) {
                self.stop();
                return Waited::Interrupted;
            }
        }
        Waited::Done
    }

    /// What it found; nothing where there were too few answers, or where it was stopped or failed.
    pub(crate) fn result(self) -> Option<Fit> {
        self.thread.join().ok().flatten()
    }
}

/// How waiting ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Waited {
    /// The fit is done.
    Done,
    /// The person, or the system, does not want to wait.
    Interrupted,
}

/// What is learnt at the end of a session, while its end is on show. Whoever goes on before it is done loses nothing: it
/// is tried again at the end of the next.
pub(crate) struct Learning {
    fitting: Option<Fitting>,
    /// What the person is told of it, once it is done.
    pub(crate) told: Option<String>,
    /// Whether the memory is seen otherwise now than in the session.
    pub(crate) is_new: bool,
}

impl Learning {
    /// Begins, where that is wished and there is enough to learn from.
    pub(crate) fn begin(context: &Context<'_>, store: &Store) -> Result<Self, Failure> {
        let is_due = || {
            let growth = store.growth()?;
            Ok::<bool, Failure>(is_due(growth.rows, growth.at_last_fit))
        };
        let is_wanted = context.settings.auto_optimize().value && is_due()?;
        let fitting = is_wanted.then(|| Fitting::begin(store)).transpose()?;
        Ok(Self { fitting, told: None, is_new: false })
    }

    /// Whether it is still to be waited for.
    pub(crate) const fn goes_on(&self) -> bool {
        self.fitting.is_some()
    }

    /// Waits until it is done, and keeps it; Ctrl-C stops it.
    pub(crate) fn wait(
        &mut self,
        context: &Context<'_>,
        store: &mut Store,
        keyboard: &Keyboard,
    ) -> Result<Waited, Failure> {
        let waited = self.fitting.as_ref().map_or(Waited::Done, |fitting| fitting.wait(keyboard));
        if waited == Waited::Done {
            self.look(context, store)?;
        }
        Ok(waited)
    }

    /// Keeps what was found, where it is done. That it was tried is kept too, so that it is tried again only when there is
    /// more to learn from.
    pub(crate) fn look(&mut self, context: &Context<'_>, store: &mut Store) -> Result<(), Failure> {
        let Some(fit) = self.fitting.take_if(|fitting| fitting.is_done()).and_then(Fitting::result) else {
            return Ok(());
        };
        store.adopt(context.moment(), &fit.parameters)?;
        self.is_new = fit.best.method != Method::Current;
        self.told = self.is_new.then(|| context.words.tell("optimized", &[("count", fit.answers.into())]));
        Ok(())
    }
}

impl Drop for Learning {
    fn drop(&mut self) {
        if let Some(fitting) = &self.fitting {
            fitting.stop();
        }
    }
}
