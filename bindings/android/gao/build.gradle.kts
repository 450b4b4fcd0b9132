// Not built by the tests of gao; see ../README.md.
plugins {
    id("com.android.library") version "8.13.0"
    id("org.jetbrains.kotlin.android") version "2.4.21"
}

group = "gao"
version = "0.1.0"

/** What a processor is called by Android, and by Rust. */
val abis = mapOf(
    "arm64-v8a" to "aarch64-linux-android",
    "armeabi-v7a" to "armv7-linux-androideabi",
    "x86_64" to "x86_64-linux-android",
)

/** The repository, and what is made of it. */
val gao = rootDir.resolve("../..")
val native = layout.buildDirectory.dir("native")
val generated = layout.buildDirectory.dir("generated/uniffi")

android {
    namespace = "gao.android"
    compileSdk = 36
    ndkVersion = "28.2.13676358"

    defaultConfig {
        // `java.time` is part of the system from here on.
        minSdk = 26
        ndk { abiFilters += abis.keys }
        consumerProguardFiles("consumer-rules.pro")
    }

    sourceSets.getByName("main") {
        kotlin.srcDirs("../../kotlin/src/main/kotlin", generated.get().asFile)
        jniLibs.srcDir(native.get().asFile)
    }
}

kotlin { jvmToolchain(17) }

dependencies {
    api("org.jetbrains.kotlin:kotlin-stdlib:2.4.21")
    api("net.java.dev.jna:jna:5.18.1@aar")
}

/** One library for each processor; cargo-ndk finds the linker of the NDK. */
val buildLibraries by tasks.registering(Exec::class) {
    workingDir(gao)
    environment("ANDROID_NDK_HOME", android.ndkDirectory.path)
    commandLine(
        listOf("cargo", "ndk", "--output-dir", native.get().asFile.path, "--platform", "26") +
            abis.keys.flatMap { listOf("--target", it) } +
            listOf("build", "--locked", "--release", "--package", "gao-ffi", "--lib"),
    )
}

/** The calls, from the library of one processor: they are the same for all. */
val generateCalls by tasks.registering(Exec::class) {
    dependsOn(buildLibraries)
    workingDir(gao)
    commandLine(
        "cargo", "run", "--quiet", "--package", "gao-bindgen", "--", "generate",
        native.get().file("arm64-v8a/libgao.so").asFile.path,
        "--language", "kotlin", "--no-format", "--out-dir", generated.get().asFile.path,
    )
}

tasks.named("preBuild") { dependsOn(generateCalls) }
