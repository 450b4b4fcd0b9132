#!/bin/sh
# build-xcframework.sh: builds CGao.xcframework, which the package needs on Apple's platforms.
#
# Run it on a Mac with Xcode and Rust, in bindings/swift of the repository. It has not been run by the
# tests of gao, which know only Linux.
set -eu

cd "$(dirname "$0")"
if ! command -v xcodebuild >/dev/null; then
    echo "error: \`xcodebuild\` is missing; this needs a Mac with Xcode" >&2
    exit 1
fi
if [ ! -f ../../gao-ffi/Cargo.toml ]; then
    echo "error: there is no \`gao-ffi\` here; run this in bindings/swift of the repository" >&2
    exit 1
fi

targets="aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios aarch64-apple-darwin x86_64-apple-darwin"
export IPHONEOS_DEPLOYMENT_TARGET=15.0 MACOSX_DEPLOYMENT_TARGET=12.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for target in $targets; do
    rustup target add "$target"
    cargo build --locked --release --package gao-ffi --lib --no-default-features --features report \
        --target "$target" --target-dir "$work/target"
done

# One library for each kind of device, whatever its processor.
library() {
    name=$1
    shift
    mkdir -p "$work/$name"
    for target in "$@"; do
        set -- "$@" "$work/target/$target/release/libgao.a"
        shift
    done
    lipo -create "$@" -output "$work/$name/libgao.a"
}
library ios aarch64-apple-ios
library simulator aarch64-apple-ios-sim x86_64-apple-ios
library macos aarch64-apple-darwin x86_64-apple-darwin

mkdir "$work/include"
cp ../c/include/gao.h "$work/include/"
cat >"$work/include/module.modulemap" <<'MAP'
module CGao {
    header "gao.h"
    export *
}
MAP

rm -rf CGao.xcframework
xcodebuild -create-xcframework \
    -library "$work/ios/libgao.a" -headers "$work/include" \
    -library "$work/simulator/libgao.a" -headers "$work/include" \
    -library "$work/macos/libgao.a" -headers "$work/include" \
    -output CGao.xcframework
