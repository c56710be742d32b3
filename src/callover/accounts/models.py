"""Who signs in. Roles and ways of signing in come with the desk; the table is here so that every row can name one."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models


class UserQuerySet(BaseUserManager["User"]):
    """Makes users, who are known by their e-mail address in lower case."""

    def create_user(self, email: str, name: str, password: str | None = None) -> "User":
        """A new user; without a password, one who cannot sign in by password."""
        user = self.model(email=email.strip().lower(), name=name.strip())
        user.set_password(password)
        user.full_clean()
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A person who signs in to Callover: a governance adviser, a member, an officer. Known by e-mail address."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=200)
    is_active = models.BooleanField(default=True)

    objects = UserQuerySet()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        ordering = ["email"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="accounts_user_is_named"),
        ]

    def __str__(self) -> str:
        return self.name
