//! Where chance comes from.

use rand::rngs::SysRng;
use rand::{Rng, SeedableRng, TryRng};
use rand_xoshiro::Xoshiro256PlusPlus;

use super::{Environment, WorldError};

/// The beginning of all random draws of one run.
#[derive(Debug, Clone, Copy)]
pub struct Seed(u64);

impl Seed {
    /// `QUIZ_SEED`, or a number drawn by the system.
    ///
    /// # Errors
    /// [`WorldError::Seed`] where the variable is no whole number, [`WorldError::NoChance`] where the system draws
    /// nothing: two progress files made then would have one name.
    pub fn of(environment: &Environment) -> Result<Self, WorldError> {
        match &environment.seed {
            Some(text) => text.parse().map(Self).map_err(|_| WorldError::Seed(text.clone())),
            None => SysRng.try_next_u64().map(Self).map_err(|_| WorldError::NoChance),
        }
    }

    /// A generator for the order of cards.
    pub fn rng(self) -> Xoshiro256PlusPlus {
        Xoshiro256PlusPlus::seed_from_u64(self.0)
    }

    /// A number to name a new progress file by.
    pub fn device(self) -> u64 {
        // Another stream than that of the cards.
        Xoshiro256PlusPlus::seed_from_u64(!self.0).next_u64()
    }
}
