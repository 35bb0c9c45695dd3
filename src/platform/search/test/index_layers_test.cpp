#include "index_fixture.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace agora::search {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using Ids = std::vector<std::int64_t>;

Document member_with_hidden_skill(std::int64_t id) {
    Document document;
    document.kind = "member";
    document.id = id;
    document.fields = {{"Ana Peeters fotograaf", "nl", 10, Layer::visitor},
                       {"kwikzilver boekhouding", "nl", 1, Layer::member}};
    return document;
}

std::string bytes_below(const std::filesystem::path& folder) {
    std::ostringstream bytes;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    }
    return bytes.str();
}

TEST_F(IndexTest, finds_a_members_only_field_for_members_alone) {
    index_->put(member_with_hidden_skill(1));
    commit();
    EXPECT_EQ(ids("fotograaf", Layer::visitor), Ids{1});
    EXPECT_EQ(ids("fotograaf", Layer::member), Ids{1}) << "once, not twice";
    EXPECT_THAT(ids("boekhouding", Layer::visitor), IsEmpty());
    EXPECT_EQ(ids("boekhouding", Layer::member), Ids{1});
    EXPECT_EQ(ids("fotograaf boekhouding", Layer::member), Ids{1});
    EXPECT_EQ(index_->document_count(Layer::visitor), 1u);
    EXPECT_EQ(index_->document_count(Layer::member), 1u);
}

TEST_F(IndexTest, hides_a_members_only_document_from_visitors_whatever_its_fields_say) {
    add(1, "fotograaf", "nl");
    Document hidden = member_with_hidden_skill(2);
    hidden.audience = Layer::member;
    index_->put(hidden);
    commit();
    EXPECT_EQ(ids("fotograaf", Layer::visitor), Ids{1});
    EXPECT_EQ(ids("fotograaf", Layer::member), (Ids{1, 2}));
    EXPECT_EQ(index_->document_count(Layer::visitor), 1u);
    EXPECT_EQ(index_->document_count(Layer::member), 2u);
}

TEST_F(IndexTest, proposes_no_word_to_a_visitor_that_only_members_may_read) {
    index_->put(member_with_hidden_skill(1));
    commit();
    EXPECT_EQ(found("kwikzilvre", Layer::member).did_you_mean, "kwikzilver");
    EXPECT_THAT(found("kwikzilvre", Layer::visitor).did_you_mean, IsEmpty());
    EXPECT_THAT(found("kwikzilvre", Layer::visitor).corrections, IsEmpty());
}

TEST_F(IndexTest, scores_a_visitors_search_as_if_hidden_texts_did_not_exist) {
    add(1, "fotograaf");
    add(2, "fotograaf fotograaf met een lang verhaal");
    commit();
    const Found before = found("fotograaf");
    for (int id = 100; id < 150; ++id) {
        Document hidden = member_with_hidden_skill(id);
        hidden.audience = Layer::member;
        index_->put(hidden);
    }
    commit();
    const Found after = found("fotograaf");
    ASSERT_EQ(after.hits.size(), before.hits.size());
    for (std::size_t i = 0; i < before.hits.size(); ++i) {
        EXPECT_EQ(after.hits[i].id, before.hits[i].id);
        EXPECT_EQ(after.hits[i].score, before.hits[i].score);
    }
    EXPECT_EQ(after.match, before.match);
}

TEST_F(IndexTest, takes_a_document_away_from_visitors_when_its_audience_narrows) {
    add(1, "fotograaf");
    commit();
    Document document = member_with_hidden_skill(1);
    document.audience = Layer::member;
    index_->put(document);
    commit();
    EXPECT_THAT(ids("fotograaf", Layer::visitor), IsEmpty());
    EXPECT_EQ(ids("fotograaf", Layer::member), Ids{1});
    document.audience = Layer::visitor;
    document.fields.pop_back();
    index_->put(document);
    commit();
    EXPECT_EQ(ids("fotograaf", Layer::visitor), Ids{1});
    EXPECT_EQ(ids("fotograaf", Layer::member), Ids{1});
    EXPECT_THAT(ids("boekhouding", Layer::member), IsEmpty());
}

TEST_F(IndexTest, writes_no_byte_of_a_hidden_text_into_the_visitors_files) {
    index_->put(member_with_hidden_skill(1));
    Document hidden = member_with_hidden_skill(2);
    hidden.audience = Layer::member;
    hidden.fields[0].text = "zonderlinge";
    index_->put(hidden);
    commit();
    const auto current = folder_.path() / "index" / "current";
    const std::string visitors = bytes_below(current / "visitors");
    EXPECT_THAT(visitors, HasSubstr("eters"));
    for (const char* secret : {"kwik", "zilver", "boekh", "zonder", "linge"})
        EXPECT_THAT(visitors, Not(HasSubstr(secret)));
    EXPECT_THAT(bytes_below(current / "members"), HasSubstr("zonderlinge"));
}

TEST_F(IndexTest, names_each_document_once_as_the_layer_sees_it) {
    add(3, "bakker");
    index_->put(member_with_hidden_skill(1));
    Document hidden = member_with_hidden_skill(2);
    hidden.audience = Layer::member;
    index_->put(hidden);
    commit();
    const auto names = [&](Layer layer) {
        Ids ids;
        index_->each_document(layer, [&](std::string_view kind, std::int64_t id) {
            EXPECT_EQ(kind, "member");
            ids.push_back(id);
        });
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    EXPECT_EQ(names(Layer::visitor), (Ids{1, 3}));
    EXPECT_EQ(names(Layer::member), (Ids{1, 2, 3}));
}

}  // namespace
}  // namespace agora::search
