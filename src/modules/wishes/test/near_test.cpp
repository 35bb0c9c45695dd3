#include "wishes_site.hpp"

namespace agora::wishes {
namespace {

class NearTest : public WishesSite {};

TEST_P(NearTest, WhatComesNearIsLookedAtFirst) {
    const std::string invoices = propose(ana_, "Kopieer een factuur van vorige maand", "nl");
    propose(ana_, "A dark background for the evening");
    for (const char* title :
         {"Facturen kopiëren", "Copier une facture", "Copy an invoice please"}) {
        const auto looked = post("/en/wishes", wish(title, "Every month I type it again."), ben_);
        EXPECT_EQ(looked.status, 422) << title;
        EXPECT_TRUE(looked.holds("Kopieer een factuur van vorige maand")) << title;
        EXPECT_FALSE(looked.holds("A dark background")) << title;
        EXPECT_TRUE(looked.holds("id=\"field-is_new-error\"")) << title;
        EXPECT_TRUE(looked.holds("Every month I type it again.")) << "what was typed stays";
    }
    auto other = wish("Copy an invoice please");
    other.add("is_new", "true");
    EXPECT_EQ(post("/en/wishes", other, ben_).status, 303) << "theirs is another one";
    EXPECT_EQ(post("/en/wishes", wish("Zebra stripes on buttons", "For fun only."), ben_).status,
              303)
        << "nothing comes near it";
    EXPECT_TRUE(get("/en/wishes/new?title=invoices", ben_).holds("Kopieer een factuur"));
    EXPECT_FALSE(get("/en/wishes/new?title=with+the+and+for", ben_).holds("Wished before"));
    EXPECT_FALSE(get("/en/wishes/new", ben_).holds("None of the wishes above"));
}

TEST_P(NearTest, ADuplicateShowsTheWishInWhichItGoesOn) {
    const std::string first = propose(ana_, "Copy an invoice of last month");
    const std::string second = propose(ben_, "Zebra stripes on every button");
    EXPECT_EQ(post(second + "/merger", {{"into", "1"}}, editor_).status, 303);
    const auto looked = post("/en/wishes", wish("More zebra stripes"), ana_);
    EXPECT_TRUE(looked.holds("Copy an invoice of last month"));
    EXPECT_FALSE(looked.holds("Zebra stripes on every button"));
}

AGORA_EACH_ENGINE(NearTest);

}  // namespace
}  // namespace agora::wishes
