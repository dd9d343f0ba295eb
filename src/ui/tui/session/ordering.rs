//! Items to be put in order: picked up, moved and put down, or named one after the other.

use super::draft::{Move, moved, place_of_digit};
use super::options::{beside, start};
use crate::domain::session::QuestionView;
use crate::ui::tui::keys::Action;
use crate::ui::tui::roll::Roll;
use crate::ui::tui::{Look, Role, text};

/// The items by the numbers they came with, in the order they stand now.
#[derive(Debug, Clone)]
pub(super) struct Ordering {
    order: Vec<usize>,
    cursor: usize,
    /// Whether the item at the cursor moves with it.
    is_held: bool,
    /// How many were put in their place by their numbers.
    named: usize,
    /// Whether the person has done something: Enter alone answers nothing.
    is_begun: bool,
}

impl Ordering {
    /// So many items as they come.
    pub(super) fn of(count: usize) -> Self {
        Self { order: (0..count).collect(), cursor: 0, is_held: false, named: 0, is_begun: false }
    }

    /// How many items there are.
    pub(super) fn count(&self) -> usize {
        self.order.len()
    }

    /// Whether an item is picked up.
    pub(super) const fn is_held(&self) -> bool {
        self.is_held
    }

    /// Takes the number of an item: the first that is named comes first, the next below it.
    pub(super) fn label(&mut self, digit: char) -> Option<Move> {
        let item = place_of_digit(digit, self.order.len())?;
        self.is_begun = true;
        if self.named == self.order.len() {
            self.named = 0;
        }
        let from = self.order.iter().position(|own| *own == item)?;
        if from < self.named {
            return Some(Move::None);
        }
        self.shift(from, self.named);
        self.cursor = self.named;
        self.named += 1;
        self.is_held = false;
        Some(Move::Changed)
    }

    /// Does what an action means here.
    pub(super) fn act(&mut self, action: Action) -> Move {
        if let Some(cursor) = moved(self.cursor, self.order.len(), action) {
            return self.go(cursor);
        }
        match action {
            Action::Pick => {
                self.is_held = !self.is_held;
                self.named = 0;
                Move::Changed
            }
            Action::Confirm if !self.is_begun => Move::Lacks("lacks-order"),
            Action::Confirm => {
                let numbers: Vec<String> = self.order.iter().map(|item| (item + 1).to_string()).collect();
                Move::Answer(numbers.join(" "))
            }
            _ => Move::None,
        }
    }

    /// Takes a click on the item at that place: the cursor goes there, or the item is picked up or put down where it is.
    pub(super) fn point(&mut self, place: usize) -> Move {
        if place == self.cursor { self.act(Action::Pick) } else { self.go(place) }
    }

    /// Moves the cursor, and the item that is held with it.
    fn go(&mut self, cursor: usize) -> Move {
        if self.is_held {
            self.shift(self.cursor, cursor);
        }
        self.cursor = cursor;
        self.is_begun = true;
        Move::Changed
    }

    /// Moves an item; those between give way.
    fn shift(&mut self, from: usize, to: usize) {
        if from < self.order.len() {
            let item = self.order.remove(from);
            self.order.insert(to.min(self.order.len()), item);
        }
    }

    /// Adds the items to a page, the one at the cursor to be seen.
    pub(super) fn draw(&self, view: &QuestionView<'_>, look: &Look<'_>, width: u16, page: &mut Roll) {
        for (place, item) in self.order.iter().enumerate() {
            let Some(words) = view.options.get(*item) else { continue };
            let has_cursor = place == self.cursor;
            let mut spans = start(has_cursor, words, &(item + 1).to_string(), look);
            if has_cursor && self.is_held {
                spans.push(beside("↕", words, look));
            }
            let role = if has_cursor { Role::Selected } else { Role::Text };
            let lines = page.add(text::labelled(spans, words, width, look.theme.style(role), look));
            page.name(lines.clone(), place);
            if has_cursor {
                page.show(lines);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Action::{Down, First, Last, Pick, Up};

    fn answer(order: &mut Ordering) -> String {
        match order.act(Action::Confirm) {
            Move::Answer(answer) => answer,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn enter_alone_puts_nothing_in_order() {
        assert_eq!(Ordering::of(4).act(Action::Confirm), Move::Lacks("lacks-order"));
    }

    #[test]
    fn an_item_that_is_picked_up_moves_with_the_cursor() {
        for (actions, expected) in [
            (&[Down, Down][..], "1 2 3 4"),
            (&[Pick, Down, Down, Pick], "2 3 1 4"),
            (&[Pick, Down, Pick, Down, Down], "2 1 3 4"),
            (&[Last, Pick, Up], "1 2 4 3"),
            (&[Down, Pick, First], "2 1 3 4"),
            (&[Pick, Last, Down], "2 3 4 1"),
            (&[Pick, Up], "1 2 3 4"),
        ] {
            let mut order = Ordering::of(4);
            for action in actions {
                assert_eq!(order.act(*action), Move::Changed);
            }
            assert_eq!(answer(&mut order), expected, "{actions:?}");
        }
    }

    #[test]
    fn a_click_moves_the_cursor_and_another_picks_up_or_puts_down() {
        for (places, expected) in [
            (&[2][..], "1 2 3 4"),
            (&[0, 2, 2], "2 3 1 4"),
            (&[3, 3, 0, 0, 1], "4 1 2 3"),
            (&[1, 1, 1, 3], "1 2 3 4"),
        ] {
            let mut order = Ordering::of(4);
            for place in places {
                assert_eq!(order.point(*place), Move::Changed);
            }
            assert_eq!(answer(&mut order), expected, "{places:?}");
        }
    }

    #[test]
    fn items_that_are_named_come_in_that_order() {
        for (digits, expected) in [
            ("3142", "3 1 4 2"),
            ("43", "4 3 1 2"),
            ("33", "3 1 2 4"),
            ("31423", "3 1 4 2"),
            ("314221", "2 1 3 4"),
        ] {
            let mut order = Ordering::of(4);
            for digit in digits.chars() {
                assert!(order.label(digit).is_some());
            }
            assert_eq!(answer(&mut order), expected, "{digits}");
        }
        assert_eq!(Ordering::of(4).label('5'), None);
    }
}
