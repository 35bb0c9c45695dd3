#include "agora/files/pictures.hpp"

#include "agora/picture/bare_webp.hpp"

#include "fixtures.hpp"
#include "picture_refusals.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

namespace agora::files::test {
namespace {

class PicturesTest : public testing::Test {
 protected:
    const TestFolder folder_;
    Store store_{folder_.path() / "files"};
    Pictures pictures_{store_, {.program = AGORA_BUILD_DIR "/agora-picture"}};

    PictureRequest request(std::string_view content, PictureKind kind = PictureKind::photo) const {
        return {.file = folder_.file("upload", content), .kind = kind, .rights = rights()};
    }
    std::string refused(std::string_view content) {
        const auto result = pictures_.make(request(content));
        return result ? "made" : std::string{result.refusal().name()};
    }
};

TEST_F(PicturesTest, KeepsALargeAndASmallPictureOfAPhoto) {
    const auto made = pictures_.make(request(png(2000, 1000)));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->large.width, 1600U);
    EXPECT_EQ(made->large.height, 800U);
    EXPECT_EQ(made->small.width, 320U);
    EXPECT_EQ(made->small.height, 160U);
    EXPECT_EQ(made->rights, rights());
    for (const PictureSize& size : {made->large, made->small}) {
        const std::string webp = store_.read(size.digest).value();
        EXPECT_EQ(picture::bare_webp(webp), (picture::Dimensions{size.width, size.height}));
        EXPECT_EQ(webp.size(), size.bytes);
    }
    EXPECT_EQ(files_below(store_.folder()).size(), 2U) << "the original is not kept";
}

TEST_F(PicturesTest, CutsAPortraitToASquare) {
    const auto made = pictures_.make(request(png(600, 900), PictureKind::portrait));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->large.width, 256U);
    EXPECT_EQ(made->large.height, 256U);
    EXPECT_EQ(made->small.width, 96U);
    EXPECT_EQ(made->small.height, 96U);
}

TEST_F(PicturesTest, NeverEnlarges) {
    const auto made = pictures_.make(request(png(40, 20)));
    ASSERT_TRUE(made);
    EXPECT_EQ(made->large.width, 40U);
    EXPECT_EQ(made->large.digest, made->small.digest);
}

TEST_F(PicturesTest, RefusesEachWrongFileWithItsOwnSentence) {
    EXPECT_EQ(refused(""), "picture_is_empty");
    EXPECT_EQ(refused(std::string(21 * 1024 * 1024, 'x')), "picture_too_heavy");
    EXPECT_EQ(refused("<!doctype html><script>alert(1)</script>"), "not_a_picture");
    EXPECT_EQ(refused("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
              "drawing_not_taken");
    EXPECT_EQ(refused(kPdf), "document_instead_of_picture");
    EXPECT_EQ(refused(std::string("\0\0\0\x1C"
                                  "ftypavif\0\0\0\0",
                                  16)),
              "avif_not_taken");
    EXPECT_EQ(refused(std::string("\0\0\0\x1C"
                                  "ftypheic\0\0\0\0",
                                  16)),
              "heic_not_taken");
    EXPECT_EQ(refused(std::string("II*\0", 4)), "picture_kind_not_taken");
    EXPECT_EQ(refused(png(12'001, 1)), "picture_too_large");
    EXPECT_EQ(refused(png(40, 40).substr(0, 60)), "picture_is_damaged");
    EXPECT_TRUE(files_below(store_.folder()).empty());
}

TEST_F(PicturesTest, NamesTheFieldAndExplainsInAFullSentence) {
    PictureRequest wrong = request("no picture");
    wrong.field = "logo";
    const auto result = pictures_.make(wrong);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.refusal().field(), "logo");
    EXPECT_EQ(result.refusal().kind(), RefusalKind::field);
    EXPECT_EQ(result.refusal().message().source,
              "This is not a picture that we can read. Send a JPEG, PNG or WebP of at most 20 MB.");
}

TEST(PictureRefusals, HaveANameAndASentenceOfTheirOwn) {
    std::set<std::string_view> names;
    std::set<std::string_view> sentences;
    constexpr int kLast = static_cast<int>(PictureRefusal::too_many_pictures_at_once);
    for (int value = 0; value <= kLast; ++value) {
        const RefusalText text = refusal_text(static_cast<PictureRefusal>(value));
        names.insert(text.name);
        sentences.insert(text.sentence);
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(kLast + 1));
    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(kLast + 1));
    EXPECT_EQ(refusal_for(picture::Reason::too_hard), PictureRefusal::picture_too_hard_to_read);
}

TEST_F(PicturesTest, MakesPicturesForManyAtATime) {
    const std::string content = png(300, 200);
    std::atomic<int> made{0};
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 6; ++thread) {
        threads.emplace_back([&, thread] {
            const auto file = folder_.file("upload" + std::to_string(thread), content);
            const auto result = pictures_.make({.file = file, .rights = rights()});
            if (result && result->large.width == 300) ++made;
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(made, 6);
    EXPECT_EQ(files_below(store_.folder()).size(), 1U);
}

TEST_F(PicturesTest, KnowsThatItsProgramWorks) {
    EXPECT_NO_THROW(pictures_.check_program());
}

}  // namespace
}  // namespace agora::files::test
