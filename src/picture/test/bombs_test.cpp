#include "fixtures.hpp"
#include "run_picture.hpp"

#include "agora/picture/outcome.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace agora::picture::test {
namespace {

const std::vector<std::string> kPhoto{"fit:1600", "fit:320"};

/// The program with its libraries loaded and nothing to read: what the figures are measured from.
Ran nothing_read() {
    return run_words({"--probe"});
}

/// Refused with this reason, in less than 100 ms of processor time and 64 MB above the program that
/// reads nothing. A cold machine takes longer, so the best of ten runs counts; the memory must
/// hold in each.
void expect_cheap_refusal(std::string_view bytes, Reason reason) {
    double best = 1e9;
    double nothing = 1e9;
    for (int attempt = 0; attempt < 10 && (attempt == 0 || best - nothing >= 100); ++attempt) {
        const Ran empty = nothing_read();
        const Ran run = run_picture(bytes, kPhoto);
        EXPECT_EQ(run.line, "{\"refused\":\"" + std::string{name_of(reason)} + "\"}\n");
        EXPECT_TRUE(run.outputs[0].empty());
        if (!kIsSanitized) {
            EXPECT_LT(run.peak_kilobytes - empty.peak_kilobytes, 64 * 1024);
        }
        best = std::min(best, run.milliseconds);
        nothing = std::min(nothing, empty.milliseconds);
    }
    if (!kIsSanitized) {
        EXPECT_LT(best - nothing, 100);
    }
}

TEST(Bombs, AHugeHeaderIsRefusedCheaply) {
    expect_cheap_refusal(png({0x7FFFFFFF, 0x7FFFFFFF}, "x"), Reason::too_large);
    expect_cheap_refusal(gif({65'535, 65'535, 1, 1}), Reason::too_large);
}

TEST(Bombs, AWholePngOfFiftyThousandByFiftyThousandIsRefusedCheaply) {
    const std::string bomb = black_png(50'000, 50'000);
    EXPECT_LT(bomb.size(), 2'000'000U) << "312 MB of rows";
    expect_cheap_refusal(bomb, Reason::too_large);
}

TEST(Bombs, AJpegWithFalseDimensionsIsRefusedCheaply) {
    std::string jpeg = quarters_jpeg(260, 260);
    jpeg.replace(jpeg.find("\xFF\xC0") + 5, 4, "\xFA\xFA\xFA\xFA");
    expect_cheap_refusal(jpeg, Reason::too_large);
}

TEST(Bombs, AJpegThatHoldsLessThanItClaimsIsRefused) {
    std::string jpeg = quarters_jpeg(260, 260);
    // 3,000 by 3,000 is within the limits: the missing scan lines tell.
    jpeg.replace(jpeg.find("\xFF\xC0") + 5, 4, big(3'000, 2) + big(3'000, 2));
    const Ran run = run_picture(jpeg, kPhoto);
    EXPECT_EQ(run.line, "{\"refused\":\"damaged\"}\n");
    EXPECT_TRUE(run.outputs[0].empty());
}

TEST(Bombs, AProfileThatUnpacksToManyMegabytesIsRefusedOrLeftOutCheaply) {
    const std::string bomb(70 << 20, '\0');
    const std::string profile = std::string("a\0\0", 3) + deflated(bomb);
    const std::string rows = std::string(4 * 13, '\0');
    const Ran run = run_picture(png({4, 4}, rows, png_chunk("iCCP", profile)), kPhoto);
    EXPECT_TRUE(run.exit_code == 0 || run.exit_code == 1) << run.line << run.signal;
    if (!kIsSanitized) {
        EXPECT_LT(run.peak_kilobytes - nothing_read().peak_kilobytes, 64 * 1024);
    }
}

TEST(Bombs, ThousandsOfPackedTextsAreNeverUnpacked) {
    std::string texts;
    const std::string text =
        png_chunk("zTXt", std::string("a\0\0", 3) + deflated(std::string(7 << 20, 'x')));
    for (int count = 0; count < 2000; ++count) texts += text;
    const Ran run = run_picture(png({4, 4}, std::string(4 * 13, '\0'), texts), kPhoto);
    EXPECT_EQ(run.exit_code, 0) << run.line << run.signal;
    if (!kIsSanitized) {
        EXPECT_LT(run.peak_kilobytes - nothing_read().peak_kilobytes, 64 * 1024);
    }
}

TEST(Bombs, PackedFilesAreNoPictures) {
    expect_cheap_refusal("PK\x03\x04" + std::string(1000, 'x'), Reason::not_a_picture);
    expect_cheap_refusal("\x1F\x8B\x08" + deflated(std::string(20 << 20, '\0')),
                         Reason::not_a_picture);
}

TEST(Bombs, AnAnimationOfAHundredThousandFramesCostsOneFrame) {
    const Ran run = run_picture(gif({1, 1, 1, 1}, {}, 100'000), kPhoto);
    EXPECT_EQ(run.exit_code, 0) << run.line << run.signal;
    if (!kIsSanitized) {
        EXPECT_LT(run.peak_kilobytes - nothing_read().peak_kilobytes, 64 * 1024);
    }
}

TEST(Bombs, AFrameThatOutgrowsTheCanvasLaterIsNotDecoded) {
    std::string two = gif({1, 1, 1, 1}, {}, 2);
    two.replace(two.rfind(',') + 5, 4, "\xFF\xFF\xFF\xFF");
    const Ran run = run_picture(two, kPhoto);
    EXPECT_TRUE(run.exit_code == 0 || run.exit_code == 1) << run.line << run.signal;
    if (!kIsSanitized) {
        EXPECT_LT(run.peak_kilobytes - nothing_read().peak_kilobytes, 64 * 1024);
    }
}

}  // namespace
}  // namespace agora::picture::test
