//! Proof that the engine needs no standard library.
//!
//! This program has its own panic handler and its own allocator. If any crate below it brought
//! std, there would be two panic handlers and it would not compile. It runs too: exit status 0
//! means that the engine answered. It writes the letter of every language to every reader too, so its size
//! is that of the core with all its text.
#![no_std]
#![no_main]

extern crate alloc;

use alloc::string::ToString;
use core::alloc::{GlobalAlloc, Layout};
use core::cell::UnsafeCell;
use core::ffi::{c_char, c_int};
use core::fmt;
use core::hint::black_box;
use core::panic::PanicInfo;
use core::ptr::null_mut;
use core::sync::atomic::{AtomicUsize, Ordering};

use gao_core::explain::{Style, letter};
use gao_core::{
    Audience, Case, CaseInput, Language, Options, PregnancyStatusInput, Tri, assess, decide,
};

// The hosted target starts a program, and copies and compares memory, through its C library.
#[link(name = "c")]
unsafe extern "C" {
    fn abort() -> !;
}

const ARENA: usize = 1 << 20;

/// Hands out memory once and never takes it back: enough for one answer.
struct Bump {
    arena: UnsafeCell<[u8; ARENA]>,
    used: AtomicUsize,
}

// SAFETY: every byte is handed out at most once, because `used` only grows.
unsafe impl Sync for Bump {}

// SAFETY: a block lies inside the arena, is aligned, and overlaps no other block.
unsafe impl GlobalAlloc for Bump {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = self.arena.get().cast::<u8>();
        let mut used = self.used.load(Ordering::Relaxed);
        loop {
            let padding = start.wrapping_add(used).align_offset(layout.align());
            let Some(from) = used.checked_add(padding) else { return null_mut() };
            let Some(to) = from.checked_add(layout.size()) else { return null_mut() };
            if to > ARENA {
                return null_mut();
            }
            match self.used.compare_exchange_weak(used, to, Ordering::Relaxed, Ordering::Relaxed) {
                Ok(_) => return start.wrapping_add(from),
                Err(now) => used = now,
            }
        }
    }

    unsafe fn dealloc(&self, _block: *mut u8, _layout: Layout) {}
}

#[global_allocator]
static ALLOCATOR: Bump = Bump { arena: UnsafeCell::new([0; ARENA]), used: AtomicUsize::new(0) };

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    // SAFETY: takes nothing and does not return.
    unsafe { abort() }
}

// The alloc that comes with the compiler was built to unwind and names these two. With
// `panic = "abort"` nothing ever unwinds.

#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

#[unsafe(no_mangle)]
extern "C" fn _Unwind_Resume() -> ! {
    // SAFETY: takes nothing and does not return.
    unsafe { abort() }
}

#[unsafe(no_mangle)]
extern "C" fn main(_count: c_int, _arguments: *const *const c_char) -> c_int {
    let input = CaseInput {
        as_of: Some("2025-12-20".to_string()),
        pregnancy_status: Some(PregnancyStatusInput {
            value: Some(Tri::No),
            on: Some("2025-12-20".to_string()),
        }),
        ..CaseInput::default()
    };
    // Without the black box the compiler could answer the question and link nothing.
    match assess(black_box(&input), &Options::default()) {
        Ok(assessment) if black_box(&assessment).as_of == "2025-12-20" => letters(&input),
        Ok(_) => 1,
        Err(_) => 2,
    }
}

/// How long a text is that nobody keeps.
struct Length(usize);

impl fmt::Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

/// Writes every letter; 0 if each has something to say.
fn letters(input: &CaseInput) -> c_int {
    let Options { policy, mode, .. } = Options::default();
    let Ok(case) = Case::parse(input, &policy, mode) else { return 3 };
    let findings = decide(&case, &policy);
    for language in black_box([Language::English, Language::Danish]) {
        for audience in black_box([Audience::Clinician, Audience::Patient]) {
            let mut length = Length(0);
            let style = black_box(Style::Text);
            let written = letter(&case, &policy, &findings, language, style, audience, &mut length);
            if written.is_err() || length.0 == 0 {
                return 4;
            }
        }
    }
    0
}
