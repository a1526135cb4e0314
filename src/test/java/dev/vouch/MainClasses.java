package dev.vouch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** All classes of the service, for tests about its code: they are read once, which takes seconds. */
public final class MainClasses {

    private MainClasses() {}

    private static final class Holder {
        static final JavaClasses ALL = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(MainClasses.class.getPackageName());
    }

    public static JavaClasses all() {
        return Holder.ALL;
    }
}
