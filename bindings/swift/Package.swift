// swift-tools-version:6.0
import PackageDescription

// On Linux pkg-config says where the header and the library are. Apple's platforms get them as one
// folder, which `build-xcframework.sh` makes.
#if os(Linux)
    let library: Target = .systemLibrary(name: "CGao", pkgConfig: "gao")
#else
    let library: Target = .binaryTarget(name: "CGao", path: "CGao.xcframework")
#endif

let package = Package(
    name: "Gao",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "Gao", targets: ["Gao"])],
    targets: [
        library,
        .target(name: "Gao", dependencies: ["CGao"]),
        .executableTarget(name: "Conformance", dependencies: ["Gao"], path: "Tests/Conformance"),
        .executableTarget(name: "Cost", dependencies: ["Gao"], path: "Tests/Cost"),
        .testTarget(name: "GaoTests", dependencies: ["Gao"]),
    ]
)
