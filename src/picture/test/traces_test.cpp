#include "fixtures.hpp"
#include "run_picture.hpp"

#include "agora/picture/bare_webp.hpp"

#include <gtest/gtest.h>

#include <map>

namespace agora::picture::test {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kCanary = "AGORA-CANARY-51.0543N-3.7174E";

std::string in_every_place_of_a_jpeg() {
    const std::string canary{kCanary};
    const std::string zero(1, '\0');
    const std::string segments =
        jpeg_segment(0xE1, "Exif" + zero + zero + exif(6, canary)) +
        jpeg_segment(0xE1, "http://ns.adobe.com/xap/1.0/" + zero + "<x>" + canary + "</x>") +
        jpeg_segment(0xED,
                     "Photoshop 3.0" + zero + "8BIM\4\4" + zero + zero + big(40, 4) + canary) +
        jpeg_segment(0xE2, "MPF" + zero + canary) + jpeg_segment(0xEC, canary) +
        jpeg_segment(0xE2, "ICC_PROFILE" + zero + "\1\1" + canary) + jpeg_segment(0xFE, canary);
    return with_segments(quarters_jpeg(400, 300), segments) + canary;
}

std::string in_every_place_of_a_png() {
    const std::string canary{kCanary};
    const std::string zero(1, '\0');
    const std::string chunks =
        png_chunk("tEXt", "Comment" + zero + canary) +
        png_chunk("zTXt", "Comment" + zero + zero + deflated(canary)) +
        png_chunk("iTXt", "XML:com.adobe.xmp" + std::string(5, '\0') + canary) +
        png_chunk("eXIf", exif(1, canary)) + png_chunk("tIME", "1234567") +
        png_chunk("prVt", canary) + png_chunk("iCCP", "name" + zero + zero + deflated(canary));
    return png({4, 4}, std::string(4 * 13, '\0'), chunks) + canary;
}

std::string in_every_place_of_a_webp() {
    const std::string canary{kCanary};
    const std::string chunks = webp_chunk("ICCP", canary) + webp_chunk("EXIF", exif(1, canary)) +
                               webp_chunk("XMP ", canary) + webp_chunk("prvt", canary);
    return with_chunks(quarters_webp(64, 48), 0x2C, chunks);
}

std::string in_every_place_of_a_gif() {
    const std::string text = static_cast<char>(kCanary.size()) + std::string{kCanary} + '\0';
    return gif({8, 8, 8, 8}, "!\xFE" + text + "!\xFF\x0BXMP DataXMP" + text) + std::string{kCanary};
}

TEST(Traces, NothingButPixelsComesThrough) {
    const std::map<std::string, std::string> pictures{{"jpeg", in_every_place_of_a_jpeg()},
                                                      {"png", in_every_place_of_a_png()},
                                                      {"webp", in_every_place_of_a_webp()},
                                                      {"gif", in_every_place_of_a_gif()}};
    for (const auto& [kind, picture] : pictures) {
        SCOPED_TRACE(kind);
        ASSERT_NE(picture.find(kCanary), std::string::npos);
        const Ran run = run_picture(picture, {"fit:1600", "fit:320", "square:256", "square:96"});
        ASSERT_EQ(run.exit_code, 0) << run.line << run.signal;
        for (const std::string& output : run.outputs) {
            EXPECT_TRUE(bare_webp(output));
            for (const std::string_view trace : {kCanary, "Exif"sv, "EXIF"sv, "ICCP"sv}) {
                EXPECT_EQ(output.find(trace), std::string::npos) << trace;
            }
        }
    }
}

TEST(Traces, APolyglotLosesItsOtherHalf) {
    const std::string script = "<script>alert(1)</script>";
    for (const std::string& picture :
         {quarters_jpeg(64, 64) + script, quarters_png(64, 64) + script,
          with_segments(quarters_jpeg(64, 64), jpeg_segment(0xFE, script)),
          gif({8, 8, 8, 8}, "!\xFE\x19" + script + '\0'),
          quarters_jpeg(64, 64) + "PK\x03\x04" + script}) {
        const Ran run = run_picture(picture, {"fit:320"});
        ASSERT_EQ(run.exit_code, 0) << run.line << run.signal;
        EXPECT_EQ(run.outputs[0].find("script"), std::string::npos);
        EXPECT_EQ(run.outputs[0].find("PK"), std::string::npos);
    }
}

TEST(Traces, ColourUnderFullTransparencyIsNotCarriedOver) {
    const std::string hidden = "SECRETSECRETSECRETSECRET";
    std::string rows;
    for (int y = 0; y < 8; ++y) {
        rows += '\0';
        for (int x = 0; x < 8; ++x) rows += hidden.substr(static_cast<std::size_t>(x), 3) + '\0';
    }
    const Ran run = run_picture(png({8, 8, 8, 6}, rows), {"fit:320"});
    ASSERT_EQ(run.exit_code, 0) << run.line;
    const Shown shown = shown_webp(run.outputs[0]);
    for (int x = 0; x < 8; ++x) {
        EXPECT_EQ(shown.at(x, 0)[3], 0);
        EXPECT_EQ(shown.at(x, 0)[0], shown.at(0, 0)[0]);
    }
}

}  // namespace
}  // namespace agora::picture::test
