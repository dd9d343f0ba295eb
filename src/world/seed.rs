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
    /// [`WorldError::Seed`] where the variable is no whole number.
    pub fn of(environment: &Environment) -> Result<Self, WorldError> {
        match &environment.seed {
            Some(text) => text.parse().map(Self).map_err(|_| WorldError::Seed(text.clone())),
            // Without a system generator the order of cards is merely always the same.
            None => Ok(Self(SysRng.try_next_u64().unwrap_or_default())),
        }
    }

    /// A generator for the order of cards.
    pub fn rng(self) -> Xoshiro256PlusPlus {
        Xoshiro256PlusPlus::seed_from_u64(self.0)
    }

    /// A number to name a new progress file by.
    pub fn device(self) -> u64 {
        Xoshiro256PlusPlus::seed_from_u64(self.0 ^ 0x6465_7669_6365).next_u64()
    }
}
