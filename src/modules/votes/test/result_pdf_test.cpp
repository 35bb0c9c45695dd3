#include "agora/pdf/testing.hpp"
#include "votes_test.hpp"

namespace agora::votes {
namespace {

using testing::AllOf;

/// What was decided, on paper, for whoever sees the page.
class ResultPdfTest : public VotesTest {
 protected:
    std::string counted(const http::NameValues& fields) {
        make_rule();
        const std::string path = running(fields);
        EXPECT_EQ(send_ballot(path, ana_, {{"answer", "yes"}}).status, 200);
        EXPECT_EQ(get("/en" + path + "/result.pdf", board_).status, 404) << "not before the close";
        pass_close(path);
        return path;
    }
};

TEST_P(ResultPdfTest, ItSaysWhatThePageSaysInTheReadersLanguage) {
    const std::string path = counted(with(open_question(), "audience", "everybody"));
    EXPECT_TRUE(get("/nl" + path + "/result").holds("/nl" + path + "/result.pdf"));
    const auto answer = get("/nl" + path + "/result.pdf");
    EXPECT_EQ(answer.headers["Content-Type"], "application/pdf");
    const pdf::ReadPdf read = pdf::read_pdf(answer.body);
    EXPECT_EQ(read.lang, "nl");
    EXPECT_EQ(read.title, "Result: Budget nl");
    EXPECT_TRUE(read.is_tagged);
    EXPECT_EQ(read.count("TR"), 8) << "a head, yes, no, abstain; and how it is counted in four";
    EXPECT_THAT(pdf::text_of(answer.body),
                AllOf(HasSubstr("Shall we?"), HasSubstr("1 member voted"), HasSubstr("100"),
                      HasSubstr("Art. 28"), HasSubstr("https://agora.example/nl" + path)));
    EXPECT_THAT(pdf::text_of(get("/api" + path + "/result.pdf").body), HasSubstr("Shall we?"));
}

TEST_P(ResultPdfTest, ItIsForWhomThePageIs) {
    const std::string path = counted(with(open_question(), "audience", "roll"));
    for (const auto& who : {ana_, board_, auditor_}) {
        EXPECT_EQ(get("/en" + path + "/result.pdf", who).status, 200);
    }
    for (const auto& other : {zoe_, access::Actor{}}) {
        EXPECT_EQ(get("/en" + path + "/result.pdf", other).status, 404);
    }
}

AGORA_EACH_ENGINE(ResultPdfTest);

}  // namespace
}  // namespace agora::votes
