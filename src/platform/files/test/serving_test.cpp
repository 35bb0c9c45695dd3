#include "agora/files/serving.hpp"

#include "fixtures.hpp"

#include <gtest/gtest.h>

namespace agora::files::test {
namespace {

class Serving : public testing::Test {
 protected:
    const TestFolder folder_;
    Store store_{folder_.path() / "files"};
};

TEST_F(Serving, ShowsAPictureToEverybodyFromCaches) {
    const Digest digest = store_.put("a picture");
    const auto served = serve_picture(store_, digest, Audience::everybody);
    ASSERT_TRUE(served);
    EXPECT_EQ(read_file(served->path), "a picture");
    EXPECT_EQ(served->content_type, "image/webp");
    EXPECT_EQ(served->cache_control, "public, max-age=86400, immutable");
    EXPECT_EQ(served->etag, "\"" + digest.text() + "\"");
    EXPECT_EQ(served->content_disposition, "");
}

TEST_F(Serving, AsksAgainEachTimeForWhatOnlySomeMaySee) {
    const Digest digest = store_.put("a picture");
    EXPECT_EQ(serve_picture(store_, digest, Audience::some)->cache_control, "private, no-cache");
    const KeptDocument document{digest, DocumentType::pdf, 9, "a.pdf"};
    EXPECT_EQ(serve_document(store_, document, Audience::some)->cache_control, "private, no-cache");
}

TEST_F(Serving, OffersADocumentToBeSavedAndNeverShowsIt) {
    const Digest digest = store_.put(odt());
    const KeptDocument document{digest, DocumentType::odt, odt().size(), "été.odt"};
    for (const Audience audience : {Audience::everybody, Audience::some}) {
        const auto served = serve_document(store_, document, audience);
        ASSERT_TRUE(served);
        EXPECT_EQ(served->content_type, "application/vnd.oasis.opendocument.text");
        EXPECT_EQ(served->content_disposition,
                  "attachment; filename=\"_t_.odt\"; filename*=UTF-8''%C3%A9t%C3%A9.odt");
    }
}

TEST_F(Serving, PutsEverythingInASandbox) {
    const Digest digest = store_.put("x");
    const KeptDocument document{digest, DocumentType::pdf, 1, "a.pdf"};
    for (const auto& served : {serve_picture(store_, digest, Audience::everybody),
                               serve_document(store_, document, Audience::everybody)}) {
        EXPECT_EQ(served->content_security_policy,
                  "default-src 'none'; sandbox; frame-ancestors 'none'");
    }
}

TEST_F(Serving, GivesNothingForWhatIsNotThere) {
    const Digest digest = Digest::of("never put");
    EXPECT_FALSE(serve_picture(store_, digest, Audience::everybody));
    EXPECT_FALSE(serve_document(store_, {digest, DocumentType::pdf, 1, "a.pdf"}, Audience::some));
}

TEST(Attachment, QuotesNothingThatCouldBreakOut) {
    EXPECT_EQ(attachment_named("a\"b\\c\r\nX: y.pdf"),
              "attachment; filename=\"a_b_c__X: y.pdf\"; "
              "filename*=UTF-8''a%22b%5Cc%0D%0AX%3A%20y.pdf");
}

}  // namespace
}  // namespace agora::files::test
