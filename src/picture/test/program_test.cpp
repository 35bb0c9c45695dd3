#include "fixtures.hpp"
#include "run_picture.hpp"

#include "agora/picture/bare_webp.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace agora::picture::test {
namespace {

const std::vector<std::string> kPhoto{"fit:1600", "fit:320"};

std::string refused(Reason reason) {
    return "{\"refused\":\"" + std::string{name_of(reason)} + "\"}\n";
}

void expect_colour(const Shown& shown, int x, int y, std::string_view rgb, int tolerance = 12) {
    for (std::size_t band = 0; band < 3; ++band) {
        EXPECT_NEAR(shown.at(x, y)[band], static_cast<std::uint8_t>(rgb[band]), tolerance)
            << "at " << x << "," << y << " band " << band;
    }
}

constexpr std::string_view kRed{"\xFF\0\0", 3};
constexpr std::string_view kGreen{"\0\xFF\0", 3};
constexpr std::string_view kBlue{"\0\0\xFF", 3};
constexpr std::string_view kWhite{"\xFF\xFF\xFF", 3};

TEST(Program, MakesEachWantedSizeOutOfEveryKindItTakes) {
    for (const std::string& picture :
         {quarters_jpeg(800, 600), quarters_png(800, 600), quarters_webp(800, 600)}) {
        const Ran run = run_picture(picture, {"fit:400", "fit:1600", "square:96"});
        ASSERT_EQ(run.exit_code, 0) << run.line << " signal " << run.signal;
        EXPECT_EQ(bare_webp(run.outputs[0]), (Dimensions{400, 300}));
        EXPECT_EQ(bare_webp(run.outputs[1]), (Dimensions{800, 600})) << "never enlarged";
        EXPECT_EQ(bare_webp(run.outputs[2]), (Dimensions{96, 96}));
        for (const std::string& output : run.outputs) {
            const Shown shown = shown_webp(output);
            const int right = shown.width * 9 / 10;
            const int below = shown.height * 9 / 10;
            expect_colour(shown, shown.width / 10, shown.height / 10, kRed);
            expect_colour(shown, right, shown.height / 10, kGreen);
            expect_colour(shown, shown.width / 10, below, kBlue);
            expect_colour(shown, right, below, kWhite);
        }
        EXPECT_NE(run.line.find("\"width\":800,\"height\":600,\"outputs\":[{\"width\":400,"),
                  std::string::npos)
            << run.line;
    }
}

TEST(Program, TakesTheFirstFrameOfAnAnimation) {
    const Ran run = run_picture(gif({8, 8, 8, 8}, {}, 50), {"fit:320"});
    ASSERT_EQ(run.exit_code, 0) << run.line;
    EXPECT_EQ(bare_webp(run.outputs[0]), (Dimensions{8, 8}));
}

struct Turned {
    int orientation;
    std::string_view top_left;
    std::string_view top_right;
};

TEST(Program, TurnsPhotosUpright) {
    const std::vector<Turned> turns{{1, kRed, kGreen},   {2, kGreen, kRed},  {3, kWhite, kBlue},
                                    {4, kBlue, kWhite},  {5, kRed, kBlue},   {6, kBlue, kRed},
                                    {7, kWhite, kGreen}, {8, kGreen, kWhite}};
    const std::string photo = quarters_jpeg(80, 40);
    for (const Turned& turned : turns) {
        SCOPED_TRACE(turned.orientation);
        const std::string block = "Exif" + std::string(2, '\0') + exif(turned.orientation, "x");
        const Ran run = run_picture(with_segments(photo, jpeg_segment(0xE1, block)), {"fit:60"});
        ASSERT_EQ(run.exit_code, 0) << run.line;
        const Shown shown = shown_webp(run.outputs[0]);
        EXPECT_EQ(shown.width, turned.orientation >= 5 ? 30 : 60);
        EXPECT_EQ(shown.height, turned.orientation >= 5 ? 60 : 30);
        expect_colour(shown, 3, 3, turned.top_left);
        expect_colour(shown, shown.width - 4, 3, turned.top_right);
    }
}

void expect_quarters(const Shown& shown, int tolerance) {
    expect_colour(shown, 10, 10, kRed, tolerance);
    expect_colour(shown, shown.width - 10, 10, kGreen, tolerance);
    expect_colour(shown, 10, shown.height - 10, kBlue, tolerance);
    expect_colour(shown, shown.width - 10, shown.height - 10, kWhite, tolerance);
}

TEST(Program, ShowsTheSameColoursWhateverProfileTheyCameIn) {
    const Ran wide = run_picture(quarters_jpeg_in("p3", 200, 200), {"fit:100"});
    ASSERT_EQ(wide.exit_code, 0) << wide.line << wide.signal;
    expect_quarters(shown_webp(wide.outputs[0]), 25);
    const Ran printed = run_picture(quarters_jpeg_in("cmyk", 200, 200), {"fit:100"});
    ASSERT_EQ(printed.exit_code, 0) << printed.line << printed.signal;
    // What this ink makes of pure red, green, blue and white.
    const Shown ink = shown_webp(printed.outputs[0]);
    expect_colour(ink, 10, 10, "\xE8\x1F\x2A", 40);
    expect_colour(ink, 90, 10, "\xC0\xD0\x0C", 40);
    expect_colour(ink, 10, 90, "\x2E\x46\x8F", 40);
    expect_colour(ink, 90, 90, kWhite, 12);
}

TEST(Program, LeavesColoursAsTheyAreWhenTheProfileIsBroken) {
    const std::string profile = std::string("ICC_PROFILE\0\1\1", 14) + "not a profile at all";
    const std::string photo = with_segments(quarters_jpeg(200, 200), jpeg_segment(0xE2, profile));
    const Ran run = run_picture(photo, {"fit:100"});
    ASSERT_EQ(run.exit_code, 0) << run.line << run.signal;
    expect_quarters(shown_webp(run.outputs[0]), 12);
}

TEST(Program, CutsASquareAroundTheFocus) {
    const std::string wide = quarters_jpeg(400, 100);
    const Shown left = shown_webp(run_picture(wide, {"square:96"}, {"--focus=0,0"}).outputs.at(0));
    expect_colour(left, 5, 5, kRed);
    expect_colour(left, 90, 5, kRed);
    const Shown right =
        shown_webp(run_picture(wide, {"square:96"}, {"--focus=1000,0"}).outputs.at(0));
    expect_colour(right, 5, 5, kGreen);
    const Shown middle = shown_webp(run_picture(wide, {"square:96"}).outputs.at(0));
    expect_colour(middle, 5, 5, kRed);
    expect_colour(middle, 90, 5, kGreen);
}

TEST(Program, KeepsTheShapeOfVeryLongPictures) {
    const Ran run = run_picture(quarters_png(3000, 2), {"fit:320", "square:96"});
    ASSERT_EQ(run.exit_code, 0) << run.line;
    EXPECT_EQ(bare_webp(run.outputs[0]), (Dimensions{320, 1}));
    EXPECT_EQ(bare_webp(run.outputs[1]), (Dimensions{2, 2}));
}

TEST(Program, RefusesWhatIsDamagedAndWritesNothing) {
    const std::string jpeg = quarters_jpeg(400, 300);
    const std::string webp = quarters_webp(400, 300);
    const std::string frame = gif({80, 80, 80, 80});
    for (const std::string& cut :
         {jpeg.substr(0, jpeg.size() / 2), webp.substr(0, webp.size() / 2),
          quarters_png(400, 300).substr(0, 300), frame.substr(0, frame.size() - 6)}) {
        const Ran run = run_picture(cut, kPhoto);
        EXPECT_EQ(run.exit_code, 1);
        EXPECT_EQ(run.line, refused(Reason::damaged));
        EXPECT_TRUE(run.outputs[0].empty() && run.outputs[1].empty());
    }
}

TEST(Program, SaysWhatIsWrongWithTheWayItIsCalled) {
    EXPECT_EQ(run_words({}).exit_code, 2);
    EXPECT_EQ(run_words({"--help"}).exit_code, 2);
    const Ran missing = run_words({"/nonexistent/picture.jpg", "fit:10:2"});
    EXPECT_EQ(missing.exit_code, 3);
    EXPECT_EQ(missing.line, "{\"fault\":\"cannot open the input\"}\n");
    const Ran probe = run_words({"--probe"});
    EXPECT_EQ(probe.exit_code, 0);
    EXPECT_EQ(probe.line, "{\"ready\":true}\n");
}

TEST(Program, ShowsAsAFaultThatItCannotWrite) {
    const Ran run = run_picture(quarters_png(40, 40), {"fit:320:900", "fit:96"});
    EXPECT_EQ(run.exit_code, 2) << "a size with two descriptors";
    const Ran closed = run_words({std::string{AGORA_BUILD_DIR} + "/agora-picture", "fit:10:700"});
    EXPECT_EQ(closed.exit_code, 1) << "a program is not a picture";
}

}  // namespace
}  // namespace agora::picture::test
