#include "reference_png.hpp"
#include "run_picture.hpp"

#include "agora/picture/bare_webp.hpp"
#include "agora/picture/outcome.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <set>

namespace agora::picture::test {
namespace {

struct Sample {
    std::string name;
    std::string bytes;
    Ran run;
};

bool is_corrupt(const std::string& name) {
    return name.starts_with("x");
}

class Samples : public testing::Test {
 protected:
    void SetUp() override {
        if (folder_.empty()) GTEST_SKIP() << "shared/data/08-uploads is not beside this folder";
    }
    /// What became of each file of a folder whose name is wanted.
    template <typename IsWanted>
    std::vector<Sample> run_all(const std::string& name, IsWanted is_wanted) const {
        std::vector<Sample> samples;
        std::vector<std::string> inputs;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ + name)) {
            const std::string file = entry.path().filename();
            if (!entry.is_regular_file() || !is_wanted(file)) continue;
            inputs.push_back(read_file(entry.path()));
            samples.push_back({file, inputs.back(), {}});
        }
        const std::vector<Ran> results = run_pictures(inputs, {"fit:1600"});
        for (std::size_t index = 0; index < samples.size(); ++index) {
            samples[index].run = results[index];
        }
        return samples;
    }
    const std::string folder_ = samples_folder();
};

/// The largest difference of a colour or of the transparency, where something is to be seen.
int largest_difference(const Shown& shown, const Shown& expected) {
    int largest = 0;
    for (int y = 0; y < expected.height; ++y) {
        for (int x = 0; x < expected.width; ++x) {
            const std::uint8_t* is = shown.at(x, y);
            const std::uint8_t* should = expected.at(x, y);
            largest = std::max(largest, std::abs(is[3] - should[3]));
            for (int band = 0; band < 3 && should[3] > 0; ++band) {
                largest = std::max(largest, std::abs(is[band] - should[band]));
            }
        }
    }
    return largest;
}

TEST_F(Samples, EveryCorruptPngOfTheSuiteIsRefused) {
    const auto samples = run_all("/pngsuite/png", is_corrupt);
    for (const auto& [name, bytes, run] : samples) {
        EXPECT_EQ(run.exit_code, 1) << name << " " << run.line;
        EXPECT_TRUE(run.outputs[0].empty()) << name;
    }
    EXPECT_GE(samples.size(), 12U);
}

TEST_F(Samples, EveryValidPngOfTheSuiteShowsTheRightPixels) {
    const auto samples = run_all("/pngsuite/png", std::not_fn(is_corrupt));
    for (const auto& [name, bytes, run] : samples) {
        SCOPED_TRACE(name);
        ASSERT_EQ(run.exit_code, 0) << run.line << run.signal;
        const Shown expected = reference_png(bytes);
        const Shown shown = shown_webp(run.outputs[0]);
        ASSERT_EQ(shown.width, expected.width);
        ASSERT_EQ(shown.height, expected.height);
        EXPECT_LE(largest_difference(shown, expected), 3);
    }
    EXPECT_GE(samples.size(), 90U);
}

TEST_F(Samples, EveryOtherSampleIsMadeOrRefusedAndNothingElse) {
    const std::set<std::string> pictures{"big-height.webp",
                                         "blankpage.pdf.png",
                                         "blankpage.svg.png",
                                         "cd1.1.jpg",
                                         "dispose-background.gif",
                                         "dispose-background.png",
                                         "dispose-previous.gif",
                                         "dispose-previous.png",
                                         "invalid_multiframe.gif",
                                         "looks-like-svg.webp",
                                         "rgba.png",
                                         "trans-x.gif",
                                         "trans-x.png",
                                         "GIF_exploit.gif",
                                         "JPG_exploit-55.jpg",
                                         "PHP_exif_phpinfo.jpg",
                                         "PHP_exif_system.jpg",
                                         "PHP_exif_system.png",
                                         "PNG_110x110_resize_bypass_use_LFI.png",
                                         "PNG_32x32_resize_bypass_use_LFI.png",
                                         "imagemagick_CVE-2022-44268_convert_etc_passwd.png"};
    std::size_t made = 0;
    for (const std::string folder :
         {"/libvips", "/fuzzdb", "/PayloadsAllTheThings", "/svg-sanitizer"}) {
        for (const auto& [name, bytes, run] : run_all(folder, [](const auto&) { return true; })) {
            SCOPED_TRACE(name);
            EXPECT_EQ(run.exit_code, pictures.contains(name) ? 0 : 1) << run.line << run.signal;
            if (run.exit_code != 0) continue;
            ++made;
            EXPECT_TRUE(bare_webp(run.outputs[0]));
            EXPECT_EQ(run.outputs[0].find("<?php"), std::string::npos);
            EXPECT_EQ(run.outputs[0].find("passwd"), std::string::npos);
        }
    }
    EXPECT_EQ(made, pictures.size());
}

}  // namespace
}  // namespace agora::picture::test
