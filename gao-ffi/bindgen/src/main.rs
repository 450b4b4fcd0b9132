//! Generates the Kotlin, Swift and Python modules from the built library.

fn main() {
    uniffi::uniffi_bindgen_main();
}
