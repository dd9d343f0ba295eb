//! Cards that are set aside or marked while they are on show.

use super::machine::Session;
use super::phase::{Aside, Phase, Shown, Taken, Then};
use super::{Effect, Refusal};
use crate::domain::model::{CardKey, CardRecord, Change, RowId};
use crate::domain::time::Moment;

impl Aside {
    /// What the log says of it.
    const fn change(self, key: CardKey) -> Change {
        match self {
            Self::Bury => Change::Bury(key),
            Self::Suspend => Change::Suspend(key),
        }
    }
}

impl From<Aside> for Then {
    fn from(aside: Aside) -> Self {
        Self { aside: Some(aside), leaving: false }
    }
}

impl Session {
    /// Sets a card aside that was not answered; a near miss counts as it is.
    pub(super) fn set_aside(&mut self, shown: Shown, aside: Aside, now: Moment) -> Vec<Effect> {
        if let Some(first) = shown.near.clone() {
            return self.save(Self::given(shown, first, false, now), None, now, aside.into());
        }
        let taken = Taken { rows: Vec::new(), shown, before: Some(self.progress.clone()) };
        self.append_aside(taken, aside, false, now)
    }

    /// Has it written that the card is set aside, after the rows it has already.
    pub(super) fn append_aside(
        &mut self,
        taken: Taken,
        aside: Aside,
        leaving: bool,
        now: Moment,
    ) -> Vec<Effect> {
        let Some((item, _)) = self.item(&taken.shown) else { return Vec::new() };
        let key = item.card.key.clone();
        self.phase = Phase::SettingAside { taken, leaving };
        vec![Effect::Append(key.clone(), aside.change(key), now)]
    }

    /// The card leaves the session.
    pub(super) fn aside_is_written(
        &mut self,
        taken: Taken,
        leaving: bool,
        (row, record): (RowId, CardRecord),
        now: Moment,
    ) -> Vec<Effect> {
        let mut taken = taken;
        taken.rows.push(row);
        let place = taken.shown.turn.item;
        self.put(place, record);
        self.progress.drop(place);
        self.taken.push(taken);
        self.go_on(leaving, now)
    }

    /// Has the card on show marked, or its mark taken off.
    pub(super) fn mark(&mut self, on: Phase, now: Moment) -> Vec<Effect> {
        let shown = on.shown().cloned();
        let Some((shown, (item, _))) = shown.as_ref().and_then(|shown| Some((shown, self.item(shown)?)))
        else {
            self.phase = on;
            return Vec::new();
        };
        let key = item.card.key.clone();
        let change =
            if item.record.flagged { Change::Unflag(key.clone()) } else { Change::Flag(key.clone()) };
        self.phase = Phase::Marking { shown: shown.clone(), on: Box::new(on) };
        vec![Effect::Append(key, change, now)]
    }

    /// What was on show goes on.
    pub(super) fn mark_is_written(&mut self, on: Phase, shown: Shown, row: RowId, record: CardRecord) {
        self.put(shown.turn.item, record);
        self.taken.push(Taken { rows: vec![row], shown, before: None });
        self.phase = on;
    }

    /// Goes back before what was last done; an answer on show that was not rated yet is asked again later. A session that
    /// was over goes on.
    pub(super) fn take_back(&mut self, on: Phase, now: Moment) -> Vec<Effect> {
        let last = self.taken.pop().and_then(|taken| {
            let key = self.item(&taken.shown)?.0.card.key.clone();
            Some((key, taken))
        });
        let Some((key, taken)) = last else {
            self.phase = on;
            return vec![Effect::Refuse(Refusal::NothingToUndo)];
        };
        let rows = taken.rows.iter().rev().copied().collect();
        self.phase = Phase::TakingBack { taken, on: Box::new(on) };
        vec![Effect::TakeBack(key, rows, now)]
    }

    /// The session is as it was before.
    pub(super) fn is_taken_back(&mut self, taken: Taken, on: Phase, record: CardRecord, now: Moment) {
        self.put(taken.shown.turn.item, record);
        let is_over = matches!(on, Phase::Over(_));
        let asked = Phase::Asking(Shown { near: None, since: now.at, ..taken.shown });
        self.phase = match taken.before {
            Some(before) => {
                self.progress = before;
                asked
            }
            // The card that was marked was on show when the person left.
            None if is_over => asked,
            None => on,
        };
    }
}
