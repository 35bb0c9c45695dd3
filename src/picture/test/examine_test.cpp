#include "agora/picture/bare_webp.hpp"
#include "agora/picture/examine.hpp"

#include "fixtures.hpp"

#include <gtest/gtest.h>

namespace agora::picture::test {
namespace {

using namespace std::string_view_literals;

Reason reason_of(std::string_view bytes) {
    const auto examined = examine(bytes);
    EXPECT_TRUE(std::holds_alternative<Reason>(examined));
    return std::holds_alternative<Reason>(examined) ? std::get<Reason>(examined) : Reason::empty;
}

Examined examined(std::string_view bytes) {
    const auto result = examine(bytes);
    EXPECT_TRUE(std::holds_alternative<Examined>(result));
    return std::holds_alternative<Examined>(result) ? std::get<Examined>(result) : Examined{};
}

TEST(Examine, TellsTheKindAndTheSizeOfWhatItTakes) {
    EXPECT_EQ(examined(quarters_jpeg(40, 30)), (Examined{Kind::jpeg, {40, 30}}));
    EXPECT_EQ(examined(quarters_png(41, 31)), (Examined{Kind::png, {41, 31}}));
    EXPECT_EQ(examined(quarters_webp(42, 32)), (Examined{Kind::webp, {42, 32}}));
    EXPECT_EQ(examined(gif({43, 33, 43, 33})), (Examined{Kind::gif, {43, 33}}));
}

TEST(Examine, NamesEveryOtherKindByItsFirstBytes) {
    EXPECT_EQ(reason_of(""), Reason::empty);
    EXPECT_EQ(reason_of("%PDF-1.7\n"), Reason::pdf);
    EXPECT_EQ(reason_of("<svg xmlns='http://www.w3.org/2000/svg'/>"), Reason::svg);
    EXPECT_EQ(reason_of("\xEF\xBB\xBF <?xml version='1.0'?><!-- a --><svg:svg/>"), Reason::svg);
    EXPECT_EQ(reason_of("\0\0\0\x1C"
                        "ftypavif\0\0\0\0"sv),
              Reason::avif);
    EXPECT_EQ(reason_of("\0\0\0\x1C"
                        "ftypheic\0\0\0\0"sv),
              Reason::heic);
    EXPECT_EQ(reason_of("\0\0\0\x1C"
                        "ftypmif1\0\0\0\0"sv),
              Reason::heic);
    for (const std::string_view other :
         {"BM6\0"sv, "II*\0"sv, "MM\0*"sv, "\0\0\1\0"sv, "\0\0\2\0"sv, "8BPS"sv, "\xFF\x0A"sv,
          "%!PS-Adobe"sv, "gimp xcf v011"sv, "\0\0\0\x0CJXL \r\n\x87\n"sv}) {
        EXPECT_EQ(reason_of(other), Reason::other_picture) << other;
    }
    for (const std::string_view none :
         {"hello"sv, "<!doctype html><p>svg"sv, "PK\3\4"sv, "\x1F\x8B\x08"sv, "GIF88a"sv,
          "\0\0\0\x1C"
          "ftypisom\0\0\0\0"sv,
          "push graphic-context"sv, "\xFF\xD8"sv}) {
        EXPECT_EQ(reason_of(none), Reason::not_a_picture) << none;
    }
}

TEST(Examine, RefusesMoreBytesThanItTakes) {
    std::string heavy = quarters_png(4, 4);
    heavy.resize(kMostBytes + 1);
    EXPECT_EQ(reason_of(heavy), Reason::too_heavy);
}

TEST(Examine, RefusesSizesBeyondTheLimitsAndTakesThoseAtThem) {
    EXPECT_TRUE(is_within_limits({12'000, 4'166}));
    EXPECT_TRUE(is_within_limits({5'000, 10'000}));
    EXPECT_FALSE(is_within_limits({12'001, 1}));
    EXPECT_FALSE(is_within_limits({1, 12'001}));
    EXPECT_FALSE(is_within_limits({12'000, 4'167}));
    EXPECT_FALSE(is_within_limits({0, 5}));
    EXPECT_FALSE(is_within_limits({0xFFFFFFFF, 0xFFFFFFFF}));
}

TEST(Examine, RefusesPixelFloodsOfEveryKind) {
    EXPECT_EQ(reason_of(png({50'000, 50'000, 1, 0}, "")), Reason::too_large);
    EXPECT_EQ(reason_of(png({0x7FFFFFFF, 0x7FFFFFFF}, "")), Reason::too_large);
    EXPECT_EQ(reason_of(gif({65'535, 65'535, 1, 1})), Reason::too_large);
    EXPECT_EQ(reason_of(gif({1, 1, 65'535, 65'535})), Reason::too_large);
    std::string jpeg = quarters_jpeg(64, 64);
    const std::size_t frame = jpeg.find("\xFF\xC0");
    jpeg.replace(frame + 5, 4, "\xFA\xFA\xFA\xFA");
    EXPECT_EQ(reason_of(jpeg), Reason::too_large);
    const std::string canvas = little(0, 4) + little(0xFFFFFF, 3) + little(0xFFFFFF, 3);
    EXPECT_EQ(reason_of("RIFF" + little(22, 4) + "WEBP" + webp_chunk("VP8X", canvas)),
              Reason::too_large);
}

TEST(Examine, RefusesAPictureWithoutWidthOrHeight) {
    EXPECT_EQ(reason_of(png({0, 10}, "")), Reason::damaged);
    EXPECT_EQ(reason_of(gif({0, 0, 0, 0})), Reason::damaged);
    std::string jpeg = quarters_jpeg(64, 64);
    jpeg.replace(jpeg.find("\xFF\xC0") + 5, 2, std::string(2, '\0'));
    EXPECT_EQ(reason_of(jpeg), Reason::damaged);
}

TEST(Examine, RefusesAPngWhoseChunksAreWrong) {
    const std::string right = quarters_png(16, 16);
    for (std::size_t at = 8; at < right.size(); ++at) {
        std::string wrong = right;
        wrong[at] = static_cast<char>(wrong[at] ^ 0x10);
        EXPECT_TRUE(std::holds_alternative<Reason>(examine(wrong))) << "byte " << at;
    }
    const std::string without_pixels = right.substr(0, 33) + png_chunk("IEND", "");
    EXPECT_EQ(reason_of(without_pixels), Reason::damaged);
}

TEST(Examine, RefusesEveryPictureThatIsCutOffInItsHead) {
    for (const std::string& whole : {quarters_png(16, 16), gif({16, 16, 16, 16})}) {
        const std::size_t head = whole.starts_with("GIF") ? 28 : whole.size();
        for (std::size_t size = 0; size < head; ++size) {
            EXPECT_TRUE(std::holds_alternative<Reason>(examine(whole.substr(0, size)))) << size;
        }
    }
    const std::string jpeg = quarters_jpeg(16, 16);
    const std::size_t frame = jpeg.find("\xFF\xC0");
    for (std::size_t size = 0; size < frame + 9; ++size) {
        EXPECT_TRUE(std::holds_alternative<Reason>(examine(jpeg.substr(0, size)))) << size;
    }
}

TEST(BareWebp, IsAPictureOfPixelsAndNothingElse) {
    const std::string bare = quarters_webp(10, 8);
    EXPECT_EQ(bare_webp(bare), (Dimensions{10, 8}));
    EXPECT_FALSE(bare_webp(bare + "x"));
    EXPECT_FALSE(bare_webp(bare.substr(0, bare.size() - 1)));
    EXPECT_FALSE(bare_webp(""));
    EXPECT_FALSE(bare_webp(quarters_png(10, 8)));
    EXPECT_FALSE(bare_webp(with_chunks(bare, 0x08, webp_chunk("EXIF", exif(1, "here")))));
    EXPECT_FALSE(bare_webp(with_chunks(bare, 0, webp_chunk("XMP ", "<x/>"))));
    EXPECT_FALSE(bare_webp(with_chunks(bare, 0, webp_chunk("junk", "anything"))));
}

TEST(BareWebp, RemainsOfAnyWebpWhenOnlyPixelsAreKept) {
    const std::string bare = quarters_webp(10, 8);
    const std::string dressed =
        with_chunks(bare, 0x0C, webp_chunk("EXIF", "canary") + webp_chunk("XMP ", "canary"));
    EXPECT_EQ(only_pixels(dressed), bare);
    EXPECT_EQ(only_pixels(bare), bare);
    EXPECT_EQ(only_pixels("RIFF\4\0\0\0WEBP"sv), "");
    EXPECT_EQ(only_pixels("anything"), "");
}

TEST(Reasons, HaveNamesThatReadBack) {
    for (int value = 0; value <= static_cast<int>(Reason::too_hard); ++value) {
        const auto reason = static_cast<Reason>(value);
        EXPECT_EQ(reason_named(name_of(reason)), reason);
    }
    EXPECT_FALSE(reason_named("anything"));
}

}  // namespace
}  // namespace agora::picture::test
