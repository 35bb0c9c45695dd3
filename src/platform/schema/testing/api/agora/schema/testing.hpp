#pragma once

#include "agora/db/testing.hpp"
#include "agora/resources/resources.hpp"

#include <string>
#include <vector>

namespace agora::schema {

/// The files of parts from the source tree, e.g. {"journal", "accounts"}.
resources::Set files_of(const std::vector<std::string>& parts);

/// The same with the shared templates of web/, for whole pages.
resources::Set site_files_of(const std::vector<std::string>& parts);

/// Tests (TEST_P) on each engine with the tables of the named parts, in their order:
///   class JournalTest : public schema::Test { protected: JournalTest() : Test({"journal"}) {} };
///   AGORA_EACH_ENGINE(JournalTest);
class Test : public db::EachEngineTest {
 protected:
    explicit Test(const std::vector<std::string>& parts);
};

}  // namespace agora::schema
